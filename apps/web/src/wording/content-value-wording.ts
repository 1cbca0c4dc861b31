import { type ContentField, type ListingContent, storedListingContent } from "@repo/domain/listings/listing-content";
import type { MarketCode } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import { AMENITY_NAMES, DIRECTION_NAMES, FURNISHING_NAMES, PROPERTY_SUB_TYPE_NAMES } from "./home-wording";
import { calendarDateText } from "./time-wording";

const NOT_GIVEN = "Not given";
const BASIS_POINTS_PER_PERCENT = 100;
const POINT_DECIMALS = 5;

type SomeContent = { [Field in ContentField]?: ListingContent[Field] | undefined };
type Words = { [Field in ContentField]: (value: NonNullable<ListingContent[Field]>, market: MarketCode) => string };

const asIs = String;
const price = (minor: number, market: MarketCode) => marketOf(market).formatPrice(minor);

const WORDS: Words = {
  listingType: (type) => (type === "Sale" ? "For sale" : "For rent"),
  propertySubType: (type) => PROPERTY_SUB_TYPE_NAMES[type],
  localityId: asIs,
  projectName: asIs,
  addressLine: asIs,
  point: ({ latitude, longitude }) => `${latitude.toFixed(POINT_DECIMALS)}, ${longitude.toFixed(POINT_DECIMALS)}`,
  isAddressPublic: (isPublic) => (isPublic ? "Everybody" : "Only who visits"),
  bedroomsTotal: asIs,
  bathroomsTotal: asIs,
  areas: (areas, market) =>
    areas
      .map((area) => `${marketOf(market).formatArea(area)} ${marketOf(market).areaBasisLabels[area.basis]}`)
      .join(", "),
  entryLevel: asIs,
  storiesTotal: asIs,
  yearBuilt: asIs,
  furnished: (furnishing) => FURNISHING_NAMES[furnishing],
  directionFaces: (direction) => DIRECTION_NAMES[direction],
  parkingTotal: asIs,
  amenities: (amenities) => amenities.map((amenity) => AMENITY_NAMES[amenity]).join(", "),
  availabilityDate: calendarDateText,
  priceMinor: price,
  securityDepositMinor: price,
  maintenanceMinor: price,
  components: (components, market) =>
    components
      .map(({ kind, amountMinor, basisPoints }) => {
        const label = marketOf(market).priceComponents.find((rule) => rule.kind === kind)?.label ?? kind;
        return `${label} ${amountMinor === null ? `${(basisPoints ?? 0) / BASIS_POINTS_PER_PERCENT}%` : price(amountMinor, market)}`;
      })
      .join(", "),
  registrationNumber: asIs,
  description: asIs,
};

/** One field of a listing in words, as a reviewer compares it; a locality comes as its name already. */
export function contentValueText(field: ContentField, value: unknown, market: MarketCode): string {
  if (field === "localityId") return String(value);
  const content = storedListingContent.partial().safeParse({ [field]: value });
  return (content.success ? textOf(field, content.data, market) : JSON.stringify(value)) || NOT_GIVEN;
}

function textOf<Field extends ContentField>(field: Field, content: SomeContent, market: MarketCode): string {
  const value = content[field];
  return value === null || value === undefined ? "" : WORDS[field](value, market);
}
