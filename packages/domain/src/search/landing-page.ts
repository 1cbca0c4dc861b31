import { LISTING_TYPES, type ListingType } from "#listings/listing-type";
import { PROPERTY_SUB_TYPES, type PropertySubType } from "#listings/property-type";
import type { Market } from "#markets/market";
import { BEDROOM_CHOICES } from "#search/kinds";

/** What a clean address stands for besides its place: all homes, those of one size, or those of one type. */
export type LandingPage = {
  listingType: ListingType;
  bedrooms: number | null;
  propertySubType: PropertySubType | null;
};

const DEAL_SLUGS: Readonly<Record<ListingType, string>> = { Sale: "for-sale", Lease: "for-rent" };

const TYPE_NOUNS: Readonly<Record<PropertySubType, string>> = {
  Apartment: "Apartments",
  BuilderFloor: "Builder floors",
  Villa: "Villas",
  SingleFamilyResidence: "Houses",
  Townhouse: "Townhouses",
  Studio: "Studios",
  Plot: "Plots",
};

/** "3-bedroom-for-sale", "villas-for-sale" or "for-rent": the same in every market, so an address never changes with a label. */
export function landingSlug({ listingType, bedrooms, propertySubType }: LandingPage): string {
  const deal = DEAL_SLUGS[listingType];
  if (propertySubType !== null) return `${TYPE_NOUNS[propertySubType].toLowerCase().replace(" ", "-")}-${deal}`;
  return bedrooms === null ? deal : `${bedrooms}-bedroom-${deal}`;
}

export const LANDING_PAGES: readonly LandingPage[] = LISTING_TYPES.flatMap((listingType) => [
  ...[null, ...BEDROOM_CHOICES.slice(1)].map((bedrooms) => ({ listingType, bedrooms, propertySubType: null })),
  ...PROPERTY_SUB_TYPES.map((propertySubType) => ({ listingType, bedrooms: null, propertySubType })),
]);

/** Undefined when no page has this address. */
export function landingPageOf(slug: string): LandingPage | undefined {
  return LANDING_PAGES.find((page) => landingSlug(page) === slug);
}

/** "3 BHK homes for sale in Indiranagar". */
export function landingTitle(page: LandingPage, placeName: string, market: Market): string {
  const { listingType, bedrooms, propertySubType } = page;
  const deal = listingType === "Sale" ? "for sale" : "for rent";
  const sized = bedrooms === null ? "Homes" : `${market.bedroomsLabel(bedrooms)} homes`;
  return `${propertySubType === null ? sized : TYPE_NOUNS[propertySubType]} ${deal} in ${placeName}`;
}
