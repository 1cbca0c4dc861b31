import { searchableListings as s } from "@repo/db/schema/search";
import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

// Not `extract`, which works it out as a numeric and takes as long as all other columns together.
const seconds = (column: AnyPgColumn) => sql`date_part('epoch', ${column})`;
const orNaN = (column: AnyPgColumn) => sql`coalesce(${column}::float8, 'NaN')`;

/** A row as one line of text, in the order in which `indexRowFrom` reads it: a driver is slow with many columns. */
export const INDEX_ROW_LINE = sql`concat_ws(',', ${s.number}, ${s.listingId}, ${s.market}, ${s.listingType}, ${s.cell},
  ${s.x}, ${s.y}, ${s.kinds}, ${s.features}, ${s.priceMinor}, ${orNaN(s.squareMetres)}, ${s.bathrooms}, ${orNaN(s.floor)},
  ${orNaN(s.parking)}, ${orNaN(s.yearBuilt)}, ${s.availableDay}, ${seconds(s.onMarketAt)}, ${seconds(s.visibleUntil)},
  ${s.localityNumber}, ${s.cityNumber}, ${s.agencyNumber})`;

const int4 = (column: AnyPgColumn | SQL, name: string) => packed(sql`int4send(${column})`, name);
const float4 = (column: AnyPgColumn | SQL, name: string) =>
  packed(sql`float4send(coalesce(${column}::float4, 'NaN'))`, name);
const float8 = (column: AnyPgColumn | SQL, name: string) =>
  packed(sql`float8send(coalesce(${column}::float8, 'NaN'))`, name);
const packed = (bytes: SQL, name: string) => sql`string_agg(${bytes}, '') as ${sql.identifier(name)}`;

/** Many rows as one string of bytes a column, for `indexBlockFrom`: neither side then works through each value's text. */
export const INDEX_BLOCK = sql.join(
  [
    int4(s.number, "number"),
    float8(s.cell, "cell"),
    int4(s.x, "x"),
    int4(s.y, "y"),
    int4(s.kinds, "kinds"),
    int4(s.features, "features"),
    float8(s.priceMinor, "priceMinor"),
    float8(s.squareMetres, "squareMetres"),
    float4(s.bathrooms, "bathrooms"),
    float4(s.floor, "floor"),
    float4(s.parking, "parking"),
    float4(s.yearBuilt, "yearBuilt"),
    float4(s.availableDay, "availableDay"),
    float8(seconds(s.onMarketAt), "onMarketSeconds"),
    float8(seconds(s.visibleUntil), "visibleUntilSeconds"),
    int4(s.localityNumber, "locality"),
    int4(s.cityNumber, "city"),
    int4(s.agencyNumber, "agency"),
    packed(sql`uuid_send(${s.listingId})`, "uuidWords"),
  ],
  sql`, `,
);
