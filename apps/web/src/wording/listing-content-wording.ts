import type { ContentField } from "@repo/domain/listings/listing-content";
import type { PriceComponentKind } from "@repo/domain/listings/price-component";
import type { MarketCode } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";

export const CONTENT_FIELD_NAMES: Readonly<Record<ContentField, string>> = {
  listingType: "Sale or rent",
  propertySubType: "Home type",
  localityId: "Locality",
  projectName: "Project",
  addressLine: "Address",
  point: "Pin on the map",
  isAddressPublic: "Who sees the address",
  bedroomsTotal: "Bedrooms",
  bathroomsTotal: "Bathrooms",
  areas: "Areas",
  entryLevel: "Floor",
  storiesTotal: "Floors in all",
  yearBuilt: "Year built",
  furnished: "Furnishing",
  directionFaces: "Facing",
  parkingTotal: "Parking",
  amenities: "Amenities",
  availabilityDate: "Available from",
  priceMinor: "Price",
  securityDepositMinor: "Deposit",
  maintenanceMinor: "Maintenance",
  components: "What comes on top",
  registrationNumber: "Registration number",
  description: "Description",
};

/** "stamp duty and registration", as the market calls them. */
export function missingComponentsText(market: MarketCode, missing: readonly PriceComponentKind[]): string {
  const names = marketOf(market)
    .priceComponents.filter(({ kind }) => missing.includes(kind))
    .map(({ label }) => (label === label.toUpperCase() ? label : label.toLowerCase()));
  return new Intl.ListFormat("en-IN").format(names);
}
