import type { HomeField } from "@repo/domain/listing-import/home-columns";
import type { HomeFate } from "@repo/domain/listing-import/home-import.schema";

export const HOME_FIELD_NAMES: Readonly<Record<HomeField, string>> = {
  key: "Your number of the home",
  listingType: "Sale or rent",
  propertySubType: "Type of home",
  price: "Price or rent",
  locality: "Locality",
  city: "City",
  projectName: "Project or society",
  addressLine: "Address",
  latitude: "Latitude",
  longitude: "Longitude",
  bedroomsTotal: "Bedrooms",
  bathroomsTotal: "Bathrooms",
  "areas.Carpet": "Carpet area",
  "areas.BuiltUp": "Built-up area",
  "areas.SuperBuiltUp": "Super built-up area",
  "areas.LivingArea": "Living area",
  "areas.Plot": "Plot area",
  areaUnit: "Unit of the areas",
  entryLevel: "Floor",
  storiesTotal: "Floors of the building",
  yearBuilt: "Year built",
  furnished: "Furnishing",
  directionFaces: "Facing",
  parkingTotal: "Parking",
  securityDeposit: "Deposit",
  maintenance: "Maintenance",
  registrationNumber: "Registration number",
  description: "Description",
  availabilityDate: "Available from",
};

/** What became of a row, or would at a trial. */
export const HOME_FATE_NAMES: Readonly<Record<HomeFate, string>> = {
  HandedIn: "complete",
  Draft: "draft with gaps",
  Known: "known already",
  Refused: "not taken",
};

export function homeFieldName(field: string): string {
  return Object.hasOwn(HOME_FIELD_NAMES, field)
    ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is one of them
      HOME_FIELD_NAMES[field as HomeField]
    : field;
}
