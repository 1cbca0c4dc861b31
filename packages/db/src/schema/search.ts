import { LISTING_TYPES } from "@repo/domain/listings/listing-type";
import { MARKET_CODES } from "@repo/domain/markets/market";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  pgTable,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
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
    /** The listing's short number, which the in-memory index and page cursors use. */
    number: integer().notNull().unique("searchable_listings_number_once"),
    market: text({ enum: MARKET_CODES }).notNull(),
    listingType: text({ enum: LISTING_TYPES }).notNull(),
    /** One bit per choice filter; the domain's `KIND_GROUPS`. */
    kinds: integer().notNull(),
    /** Amenities and extras; the domain's `FEATURES`. */
    features: integer().notNull(),
    priceMinor: amountMinorColumn().notNull(),
    /** On the market's comparison basis; null when that basis was not measured. */
    squareMetres: doublePrecision(),
    bathrooms: real().notNull(),
    floor: integer(),
    parking: integer(),
    yearBuilt: integer(),
    /** Days since 1970; 0 when the home is ready. */
    availableDay: integer().notNull(),
    /** Web Mercator grid of the public point, 26 bits per axis. */
    x: integer().notNull(),
    y: integer().notNull(),
    cell: bigint({ mode: "number" }).notNull().generatedAlwaysAs(sql`morton_code(x, y)`),
    onMarketAt: instant().notNull(),
    /** When the listing stops being public by itself; infinity when it has no end. */
    visibleUntil: instant().notNull(),
    localityNumber: integer().notNull(),
    cityNumber: integer().notNull(),
    agencyNumber: integer().notNull(),
  },
  (table) => [index("searchable_listings_locality_number_idx").on(table.localityNumber)],
);

const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** Which searchable rows a transaction changed, for the in-memory indexes to catch up; old rows are pruned. */
export const listingChanges = pgTable(
  "listing_changes",
  { xid: xid8().notNull().default(sql`pg_current_xact_id()`), number: integer().notNull() },
  (table) => [index("listing_changes_xid_idx").on(table.xid)],
);

/** One row: the feed still holds every change of transactions from `keepsFrom` on. */
export const listingChangesHorizon = pgTable("listing_changes_horizon", {
  isOnlyRow: boolean().primaryKey().default(true),
  keepsFrom: xid8().notNull(),
  nextFrom: xid8().notNull(),
});
