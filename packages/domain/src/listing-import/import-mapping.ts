import * as z from "zod";
import { LISTING_TYPES } from "#listings/listing-type";
import { MARKET_CODES } from "#markets/market";
import { requiredText } from "#text/safe-text";
import { isTimeZone } from "#time/wall-clock";
import { RESO_FIELDS } from "./reso-property";

const resoField = z.enum(RESO_FIELDS);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: "only small letters, digits and single hyphens" });

/** What a file cannot say of itself: whose homes these are, where they stand, and which column means what. */
export const importMapping = z.strictObject({
  /** Names the source for good: with the listing's key it tells whether a home was imported before. */
  source: slug,
  market: z.enum(MARKET_CODES),
  region: requiredText(80),
  timeZone: z.string().refine(isTimeZone, { message: "not a time zone, such as America/Los_Angeles" }),
  listingType: z.enum(LISTING_TYPES),
  dateFormat: z.enum(["year-month-day", "month/day/year", "day/month/year"]).default("year-month-day"),
  /** Listings of a trusted source are public at once; others wait for a moderator. */
  isTrusted: z.boolean().default(false),
  isAddressPublic: z.boolean().default(false),
  agency: z.strictObject({ slug, name: requiredText(120) }),
  agent: z.strictObject({ name: requiredText(120), email: z.email() }),
  /** RESO field → column of the file; without an entry a column has the field's own name. */
  columns: z.partialRecord(resoField, requiredText(120)).default({}),
  /** The same value for every row. */
  constants: z.partialRecord(resoField, z.union([z.string(), z.number()])).default({}),
  /** Postal code → names people search by; a row elsewhere needs `City`, and may give `SubdivisionName`. */
  localities: z.record(z.string(), z.strictObject({ city: requiredText(80), locality: requiredText(80) })).default({}),
});
export type ImportMapping = z.infer<typeof importMapping>;
