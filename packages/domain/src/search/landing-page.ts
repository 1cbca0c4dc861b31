import { LISTING_TYPES, type ListingType } from "#listings/listing-type";
import type { Market } from "#markets/market";
import { BEDROOM_CHOICES } from "#search/kinds";

/** What a clean address stands for besides its place; no bedrooms means any. */
export type LandingPage = { listingType: ListingType; bedrooms: number | null };

const DEAL_SLUGS: Readonly<Record<ListingType, string>> = { Sale: "for-sale", Lease: "for-rent" };

/** "3-bedroom-for-sale" or "for-rent": the same in every market, so an address never changes with a label. */
export function landingSlug({ listingType, bedrooms }: LandingPage): string {
  return bedrooms === null ? DEAL_SLUGS[listingType] : `${bedrooms}-bedroom-${DEAL_SLUGS[listingType]}`;
}

export const LANDING_PAGES: readonly LandingPage[] = LISTING_TYPES.flatMap((listingType) =>
  [null, ...BEDROOM_CHOICES.slice(1)].map((bedrooms) => ({ listingType, bedrooms })),
);

/** Undefined when no page has this address. */
export function landingPageOf(slug: string): LandingPage | undefined {
  return LANDING_PAGES.find((page) => landingSlug(page) === slug);
}

/** "3 BHK homes for sale in Indiranagar". */
export function landingTitle({ listingType, bedrooms }: LandingPage, placeName: string, market: Market): string {
  const deal = listingType === "Sale" ? "for sale" : "for rent";
  return `${bedrooms === null ? "Homes" : `${market.bedroomsLabel(bedrooms)} homes`} ${deal} in ${placeName}`;
}
