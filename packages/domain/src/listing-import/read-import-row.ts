import { Temporal } from "temporal-polyfill";
import { instantAt } from "#time/wall-clock";
import type { ImportMapping } from "./import-mapping";
import { RESO_FIELDS, type ResoField, type ResoProperty, resoProperty } from "./reso-property";

export type RowProblem = { column: string; value: string; reason: string };

/** A row that can be stored: checked, with its place named and its date an instant. */
export type ImportRow = ResoProperty & { onMarketAt: Date; cityName: string; localityName: string };

/** Checks one row of a file. `values` are keyed by the file's own column names. */
export function readImportRow(
  mapping: ImportMapping,
  values: Readonly<Record<string, unknown>>,
): { row: ImportRow } | { problems: RowProblem[] } {
  const columnOf = (field: ResoField) => mapping.columns[field] ?? field;
  const given = Object.fromEntries(
    RESO_FIELDS.map((field) => [field, mapping.constants[field] ?? values[columnOf(field)]]),
  );
  const problem = (field: ResoField, reason: string): RowProblem => ({
    column: columnOf(field),
    value: shortened(given[field]),
    reason,
  });

  const parsed = resoProperty.safeParse(given);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => {
        const field = RESO_FIELDS.find((name) => name === path[0]) ?? "ListingKey";
        return problem(field, given[field] === undefined || given[field] === "" ? "is missing" : message);
      }),
    };
  }
  const property = parsed.data;
  const place = placeOf(mapping, property);
  if (!place)
    return { problems: [problem("PostalCode", "is in no locality of the mapping, and the row names no city")] };
  const onMarketAt = startOfDay(property.OnMarketDate, mapping);
  if (!onMarketAt) return { problems: [problem("OnMarketDate", `is not a date written as ${mapping.dateFormat}`)] };
  return { row: { ...property, ...place, onMarketAt } };
}

function shortened(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 80) : "";
}

function placeOf({ localities }: ImportMapping, { PostalCode = "", City, SubdivisionName }: ResoProperty) {
  const known = Object.hasOwn(localities, PostalCode) ? localities[PostalCode] : undefined;
  if (known) return { cityName: known.city, localityName: SubdivisionName ?? known.locality };
  return City === undefined ? undefined : { cityName: City, localityName: SubdivisionName ?? City };
}

const DATE_ORDERS = {
  "year-month-day": /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  "month/day/year": /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
  "day/month/year": /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
} as const;

function startOfDay(date: string, { dateFormat, timeZone }: ImportMapping): Date | undefined {
  const { year, month, day } = DATE_ORDERS[dateFormat].exec(date.trim())?.groups ?? {};
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    const local = Temporal.PlainDate.from(parts, { overflow: "reject" });
    return instantAt(local.toString(), "00:00", timeZone, "begin");
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
