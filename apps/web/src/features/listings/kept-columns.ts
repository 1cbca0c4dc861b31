import { guessColumns, HOME_FIELDS, type HomeColumns } from "@repo/domain/listing-import/home-columns";
import * as z from "zod";

const KEY = "plinth.homeColumns";
const kept = z.partialRecord(z.enum(HOME_FIELDS), z.string());

/** As they were matched on this device the last time, as far as the file has such columns, else as their headings say. */
export function columnsFor(headings: readonly string[]): HomeColumns {
  const columns = { ...guessColumns(headings) };
  for (const [field, heading] of Object.entries(readKept())) {
    const known = HOME_FIELDS.find((one) => one === field);
    if (known && headings.includes(heading)) columns[known] = heading;
  }
  return columns;
}

export function keepColumns(columns: HomeColumns): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(columns));
  } catch {
    // The next file is matched by its headings.
  }
}

function readKept(): HomeColumns {
  try {
    return kept.parse(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return {};
  }
}
