import * as z from "zod";
import { AREA_BASES, AREA_UNITS, LARGEST_AREA } from "#area/area";
import { geoPoint } from "#geo/geo-point";
import { normaliseRegistration } from "#listings/check-registration";
import { AMENITIES, DIRECTIONS, FURNISHINGS } from "#listings/home-facts";
import { LISTING_TYPES } from "#listings/listing-type";
import { priceComponents } from "#listings/price-component";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";
import { amountMinor } from "#money/money";
import { requiredText, safeText } from "#text/safe-text";

const enteredArea = z.strictObject({
  basis: z.enum(AREA_BASES),
  value: z.number().positive().max(LARGEST_AREA),
  unit: z.enum(AREA_UNITS),
});

/** Everything an agent says of a home, field by field: what a form asks for, a revision changes and a buyer reads. */
export const listingContentShape = {
  listingType: z.enum(LISTING_TYPES),
  propertySubType: z.enum(PROPERTY_SUB_TYPES),
  localityId: z.uuid({ message: "locality.required" }),
  projectName: safeText(120).default(""),
  addressLine: requiredText(240),
  point: geoPoint,
  isAddressPublic: z.boolean(),
  bedroomsTotal: z.int().min(0).max(20),
  bathroomsTotal: z.number().min(0).max(20),
  areas: z
    .array(enteredArea)
    .min(1, { message: "area.required" })
    .max(AREA_BASES.length)
    .refine((areas) => new Set(areas.map(({ basis }) => basis)).size === areas.length, { message: "area.basisTwice" }),
  entryLevel: z.int().min(-5).max(200).nullable(),
  storiesTotal: z.int().min(1).max(200).nullable(),
  yearBuilt: z.int().min(1800).max(2100).nullable(),
  furnished: z.enum(FURNISHINGS).nullable(),
  directionFaces: z.enum(DIRECTIONS).nullable(),
  parkingTotal: z.int().min(0).max(50).nullable(),
  amenities: z.array(z.enum(AMENITIES)).max(AMENITIES.length),
  availabilityDate: z.iso.date().nullable(),
  priceMinor: amountMinor.positive({ message: "price.mustBePositive" }),
  securityDepositMinor: amountMinor.nullable(),
  maintenanceMinor: amountMinor.nullable(),
  components: priceComponents.default([]),
  registrationNumber: safeText(60).default("").transform(normaliseRegistration),
  description: requiredText(5_000).min(40, { message: "description.tooShort" }),
};

export const FLOOR_ABOVE_TOP = { message: "floor.aboveTop", path: ["entryLevel"] };

export function isBelowTop({
  entryLevel,
  storiesTotal,
}: {
  entryLevel: number | null;
  storiesTotal: number | null;
}): boolean {
  return entryLevel === null || storiesTotal === null || entryLevel <= storiesTotal;
}

/** As it is stored: a file or an unfinished form may have said less, or more, than a form may hand in. */
export const storedListingContent = z.object({
  ...listingContentShape,
  projectName: z.string(),
  addressLine: z.string(),
  bedroomsTotal: z.int(),
  bathroomsTotal: z.number(),
  areas: z.array(enteredArea),
  entryLevel: z.int().nullable(),
  storiesTotal: z.int().nullable(),
  yearBuilt: z.int().nullable(),
  parkingTotal: z.int().nullable(),
  components: priceComponents,
  registrationNumber: z.string(),
  description: z.string(),
});

const fields = z.strictObject(listingContentShape);
export const CONTENT_FIELDS = fields.keyof().options;
export type ContentField = (typeof CONTENT_FIELDS)[number];

export const listingContent = fields.refine(isBelowTop, FLOOR_ABOVE_TOP);
export type ListingContent = z.infer<typeof listingContent>;
