import * as z from "zod";
import { allInPriceOf } from "#listings/all-in-price";
import type { MEDIA_CATEGORIES } from "#listings/home-facts";
import type { ListingContent } from "#listings/listing-content";
import type { Market } from "#markets/market";

/** What an agent can still do for a listing. */
export const QUALITY_HINTS = [
  "photos",
  "floorPlan",
  "tour",
  "description",
  "area",
  "priceParts",
  "facts",
  "amenities",
  "registration",
] as const;
export type QualityHint = (typeof QUALITY_HINTS)[number];

/** Out of 100, with what would raise it most first; `gain` in points, `missing` of what is counted. */
export const listingQuality = z.object({
  score: z.int().min(0).max(100),
  hints: z.array(z.object({ kind: z.enum(QUALITY_HINTS), gain: z.int(), missing: z.int() })),
});
export type ListingQuality = z.infer<typeof listingQuality>;

type MediaCategory = (typeof MEDIA_CATEGORIES)[number];
export type JudgedListing = {
  /** As far as it is said. */
  content: Partial<ListingContent>;
  pictures: readonly { category: MediaCategory }[];
  embedCount: number;
};

export const GOOD_PHOTOS = 8;
/** Characters, about a short paragraph each. */
export const GOOD_DESCRIPTION = 300;
const GOOD_AMENITIES = 3;

/** How many of how many a listing has of what buyers look for, and what that weighs. Nothing of it is asked of every home. */
type Part = { kind: QualityHint; weight: number; has: number; of: number };

/** How much a listing tells buyers of what they look for: a rule of thumb for its agent, which decides nothing. */
export function listingQualityOf(listing: JudgedListing, market: Market): ListingQuality {
  const parts = partsOf(listing, market);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const earned = parts.reduce((sum, { weight, has, of }) => sum + weight * Math.min(1, has / of), 0);
  const score = Math.floor((100 * earned) / total);
  const hints = parts
    .filter(({ has, of }) => has < of)
    .map(({ kind, weight, has, of }) => {
      const whenDone = Math.floor((100 * (earned + weight * (1 - has / of))) / total);
      return { kind, gain: Math.max(1, whenDone - score), missing: of - has };
    })
    .toSorted((one, other) => other.gain - one.gain);
  return { score, hints };
}

function partsOf({ content, pictures, embedCount }: JudgedListing, market: Market): Part[] {
  const isPlot = content.propertySubType === "Plot";
  const isSale = content.listingType !== "Lease";
  const count = (category: MediaCategory) => pictures.filter((picture) => picture.category === category).length;
  const one = (isThere: boolean) => ({ has: isThere ? 1 : 0, of: 1 });
  const basis = isPlot ? "Plot" : market.comparisonBasis;
  const description = content.description?.trim().length ?? 0;
  return [
    { kind: "photos", weight: 30, has: count("Photo"), of: GOOD_PHOTOS },
    { kind: "description", weight: 15, has: description, of: GOOD_DESCRIPTION },
    { kind: "area", weight: 10, ...one(content.areas?.some((area) => area.basis === basis) ?? false) },
    { kind: "priceParts", weight: 10, ...priceParts(content, market) },
    { kind: "facts", weight: 10, ...known(isPlot ? [content.directionFaces] : factsOf(content)) },
    ...(isPlot ? [] : ofBuildings(content, { hasPlan: count("FloorPlan") > 0, tours: count("Panorama") + embedCount })),
    ...(isSale ? [{ kind: "registration", weight: 5, ...one(Boolean(content.registrationNumber)) } as const] : []),
  ];
}

function ofBuildings(
  { amenities = [] }: Partial<ListingContent>,
  { hasPlan, tours }: { hasPlan: boolean; tours: number },
): Part[] {
  return [
    { kind: "floorPlan", weight: 10, has: hasPlan ? 1 : 0, of: 1 },
    { kind: "tour", weight: 10, has: Math.min(1, tours), of: 1 },
    { kind: "amenities", weight: 5, has: amenities.length, of: GOOD_AMENITIES },
  ];
}

/** What is paid besides the price: of a sale what its market asks for, of a lease the deposit and the maintenance. */
function priceParts(content: Partial<ListingContent>, market: Market) {
  const { listingType = "Sale", priceMinor, securityDepositMinor, maintenanceMinor = null, components = [] } = content;
  if (listingType === "Lease") return known([securityDepositMinor, maintenanceMinor]);
  const offer = { listingType, maintenanceMinor, priceMinor: priceMinor ?? 0, isUnderConstruction: false };
  const asked = allInPriceOf(market, { ...offer, components: [] }).missing.length;
  const missing = allInPriceOf(market, { ...offer, components }).missing.length;
  return asked === 0 ? known([maintenanceMinor]) : { has: asked - missing, of: asked };
}

const factsOf = (content: Partial<ListingContent>) => [
  content.entryLevel,
  content.storiesTotal,
  content.yearBuilt,
  content.furnished,
  content.directionFaces,
  content.parkingTotal,
];

const known = (values: readonly unknown[]) => ({
  has: values.filter((value) => value !== null && value !== undefined).length,
  of: values.length,
});
