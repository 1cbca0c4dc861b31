import { searchableListings as s } from "@repo/db/schema/search";
import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

// Not `extract`, which works it out as a numeric and takes as long as all other columns together.
const seconds = (column: AnyPgColumn) => sql`date_part('epoch', ${column})`;
const orNaN = (column: AnyPgColumn) => sql`coalesce(${column}::float8, 'NaN')`;

/** A row as one line of text, in the order in which `indexRowFrom` reads it: a driver is slow with many columns. */
export const INDEX_ROW_LINE = sql`concat_ws(',', ${s.number}, ${s.listingId}, ${s.market}, ${s.listingType}, ${s.cell},
  ${s.x}, ${s.y}, ${s.kinds}, ${s.features}, ${s.priceMinor}, ${orNaN(s.squareMetres)}, ${s.bathrooms}, ${orNaN(s.floor)},
  ${orNaN(s.parking)}, ${orNaN(s.yearBuilt)}, ${s.availableDay}, ${seconds(s.onMarketAt)}, ${seconds(s.visibleUntil)},
  ${s.localityNumber}, ${s.cityNumber}, ${s.agencyNumber})`;
