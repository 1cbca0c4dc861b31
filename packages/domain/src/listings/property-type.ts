export const PROPERTY_TYPES = ["Residential", "Land"] as const;
export type PropertyType = (typeof PROPERTY_TYPES)[number];

export const PROPERTY_SUB_TYPES = [
  "Apartment",
  "BuilderFloor",
  "Villa",
  "SingleFamilyResidence",
  "Townhouse",
  "Studio",
  "Plot",
] as const;
export type PropertySubType = (typeof PROPERTY_SUB_TYPES)[number];

export function propertyTypeOf(subType: PropertySubType): PropertyType {
  return subType === "Plot" ? "Land" : "Residential";
}
