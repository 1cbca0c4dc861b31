import { FURNISHINGS } from "@repo/domain/listings/home-facts";
import { LISTING_TYPES } from "@repo/domain/listings/listing-type";
import { PROPERTY_SUB_TYPES } from "@repo/domain/listings/property-type";
import { MARKET_CODES } from "@repo/domain/markets/market";
import { sql } from "drizzle-orm";
import { bigint, doublePrecision, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { amountMinorColumn, instant } from "./columns";
import { listings } from "./listings";

/**
 * The searchable columns of publicly visible listings, kept by triggers in the same transaction as the change.
 * Nothing writes here but `refresh_searchable_listings`.
 */
export const searchableListings = pgTable(
  "searchable_listings",
  {
    listingId: uuid()
      .primaryKey()
      .references(() => listings.id, { onDelete: "cascade" }),
    market: text({ enum: MARKET_CODES }).notNull(),
    listingType: text({ enum: LISTING_TYPES }).notNull(),
    propertySubType: text({ enum: PROPERTY_SUB_TYPES }).notNull(),
    bedroomsTotal: integer().notNull(),
    furnished: text({ enum: FURNISHINGS }),
    priceMinor: amountMinorColumn().notNull(),
    /** On the market's comparison basis; null when that basis was not measured. */
    squareMetres: doublePrecision(),
    /** Web Mercator grid of the public point, 26 bits per axis. */
    x: integer().notNull(),
    y: integer().notNull(),
    cell: bigint({ mode: "number" }).notNull().generatedAlwaysAs(sql`morton_code(x, y)`),
    onMarketAt: instant().notNull(),
    /** When the listing stops being public by itself; infinity when it has no end. */
    visibleUntil: instant().notNull(),
    localityId: uuid().notNull(),
    cityId: uuid().notNull(),
  },
  (table) => [index("searchable_listings_locality_id_idx").on(table.localityId)],
);
