import { searchableListings as s } from "@repo/db/schema/search";
import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

const seconds = (column: AnyPgColumn) => sql`extract(epoch from ${column})::float8`;

/** The columns in the order in which `indexRowFrom` reads them. */
export const INDEX_ROW_COLUMNS = sql`${s.number}, ${s.listingId}, ${s.market}, ${s.listingType}, ${s.cell}, ${s.x}, ${s.y},
  ${s.kinds}, ${s.features}, ${s.priceMinor}, ${s.squareMetres}, ${s.bathrooms}, ${s.floor}, ${s.parking}, ${s.yearBuilt},
  ${s.availableDay}, ${seconds(s.onMarketAt)}, ${seconds(s.visibleUntil)}, ${s.localityNumber}, ${s.cityNumber},
  ${s.agencyNumber}`;
