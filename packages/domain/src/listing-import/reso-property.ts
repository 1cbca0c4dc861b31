import * as z from "zod";
import { toSquareMetres } from "#area/area";
import type { PropertySubType } from "#listings/property-type";
import { requiredText, safeText } from "#text/safe-text";

/** A row gives text from a CSV and numbers from JSON; an empty cell is a missing one. */
const isEmpty = (value: unknown) => value === undefined || value === null || value === "";
const NUMBER = /^-?\d+(\.\d+)?$/;

function number(least: number, most: number) {
  return z.union([z.number(), z.string().trim().regex(NUMBER).transform(Number)], { error: "is not a number" }).pipe(
    z
      .number()
      .min(least, { error: `is below ${least}` })
      .max(most, { error: `is above ${most}` }),
  );
}

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (isEmpty(value) ? undefined : value), schema.optional());
const text = (max: number) => z.coerce.string().pipe(requiredText(max));

const SUB_TYPES = {
  Apartment: "Apartment",
  Condominium: "Apartment",
  "Single Family Residence": "SingleFamilyResidence",
  SingleFamilyResidence: "SingleFamilyResidence",
  Townhouse: "Townhouse",
  Villa: "Villa",
} as const satisfies Record<string, PropertySubType>;
const RESO_SUB_TYPES = [
  "Apartment",
  "Condominium",
  "Single Family Residence",
  "SingleFamilyResidence",
  "Townhouse",
  "Villa",
] as const satisfies readonly (keyof typeof SUB_TYPES)[];

/** Less than this for each bedroom is a slip of the pen: the smallest lawful bedrooms of the world need as much. */
const LEAST_SQUARE_METRES_PER_BEDROOM = 6;

const RESO_AREA_UNITS = ["Square Feet", "Square Meters"] as const;

const fields = z.object({
  ListingKey: text(80),
  ListPrice: number(1, 1e12),
  OnMarketDate: text(40),
  PropertySubType: z
    .enum(RESO_SUB_TYPES, { error: "is not a type of home we know" })
    .transform((value): PropertySubType => SUB_TYPES[value]),
  BedroomsTotal: number(0, 50).pipe(z.int({ error: "is not a whole number" })),
  /** Quarters are kept: many boards count a shower or a tub each. */
  BathroomsTotalInteger: number(0, 50),
  LivingArea: number(1, 1e6),
  LivingAreaUnits: z.enum(RESO_AREA_UNITS).default("Square Feet"),
  LotSizeSquareFeet: optional(number(0, 1e9)),
  Latitude: number(-85, 85),
  Longitude: number(-180, 180),
  PostalCode: optional(text(20)),
  City: optional(text(80)),
  SubdivisionName: optional(text(80)),
  UnparsedAddress: optional(text(240)),
  YearBuilt: optional(number(1600, 2100).pipe(z.int())),
  /** Half floors under a roof are counted as whole ones. */
  StoriesTotal: optional(number(0, 200).transform(Math.ceil)),
  PublicRemarks: optional(z.string().pipe(safeText(5_000))),
});

/** One listing under the names of the RESO Data Dictionary 2.1, as far as the import reads them. */
export const resoProperty = fields.refine(
  ({ BedroomsTotal, LivingArea, LivingAreaUnits }) =>
    toSquareMetres(LivingArea, livingAreaUnit(LivingAreaUnits)) >= BedroomsTotal * LEAST_SQUARE_METRES_PER_BEDROOM,
  { path: ["BedroomsTotal"], error: "is more bedrooms than fit into the living area" },
);
export type ResoProperty = z.infer<typeof resoProperty>;

export const RESO_FIELDS = fields.keyof().options;
export type ResoField = (typeof RESO_FIELDS)[number];

export function livingAreaUnit(unit: (typeof RESO_AREA_UNITS)[number]) {
  return unit === "Square Feet" ? ("squareFoot" as const) : ("squareMetre" as const);
}
