import { MARKET_CODES } from "@repo/domain/markets/market";
import { PLACE_KINDS } from "@repo/domain/places/place.schema";
import { doublePrecision, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { idColumn } from "./columns";

/** Cities and the localities inside them, with every name people type for them. */
export const places = pgTable(
  "places",
  {
    id: idColumn(),
    /** Short, for the search index. */
    number: integer().notNull().generatedAlwaysAsIdentity().unique("places_number_once"),
    slug: text().notNull().unique("places_slug_once"),
    kind: text({ enum: PLACE_KINDS }).notNull(),
    name: text().notNull(),
    aliases: text().array().notNull().default([]),
    /** The city of a locality. */
    cityId: uuid(),
    region: text().notNull(),
    market: text({ enum: MARKET_CODES }).notNull(),
    timeZone: text().notNull(),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
    west: doublePrecision().notNull(),
    south: doublePrecision().notNull(),
    east: doublePrecision().notNull(),
    north: doublePrecision().notNull(),
  },
  (table) => [index("places_city_id_idx").on(table.cityId)],
);
