import * as z from "zod";
import { HOME_FIELDS } from "#listing-import/home-columns";

/** Of a file; it goes to the server in parts. */
export const MOST_IMPORTED_HOMES = 2_000;
export const MOST_HOMES_AT_ONCE = 50;
/** A little more than any field holds, so that too much of it is told at its field. */
export const LONGEST_CELL = 8_001;

const homeCells = z.partialRecord(z.enum(HOME_FIELDS), z.string().max(LONGEST_CELL, { message: "text.tooLong" }));
export type HomeCells = z.infer<typeof homeCells>;

export const importHomesInput = z.strictObject({
  agencyId: z.uuid(),
  rows: z
    .array(z.strictObject({ line: z.int().min(1).max(1_000_000), cells: homeCells }))
    .min(1)
    .max(MOST_HOMES_AT_ONCE, { message: "import.tooLarge" }),
  isDryRun: z.boolean(),
  /** The owners of all these homes agreed that they are shown; without it homes wait as drafts. */
  hasDisplayConsent: z.boolean(),
});
export type ImportHomesInput = z.infer<typeof importHomesInput>;

/** What became of a row, or would: handed in, kept as a draft that lacks something, there before, or not taken. */
export const HOME_FATES = ["HandedIn", "Draft", "Known", "Refused"] as const;
export type HomeFate = (typeof HOME_FATES)[number];

const importedHomeRow = z.object({
  line: z.int(),
  key: z.string(),
  fate: z.enum(HOME_FATES),
  /** At a field of the file or of the form; empty for the row as a whole. */
  problems: z.array(z.object({ field: z.string(), reason: z.string() })),
});
export type ImportedHomeRow = z.infer<typeof importedHomeRow>;

export const importedHomes = z.object({ rows: z.array(importedHomeRow) });
export type ImportedHomes = z.infer<typeof importedHomes>;
