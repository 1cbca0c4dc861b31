import { AREA_BASES, AREA_UNITS } from "@repo/domain/area/area";
import { AMENITIES, DIRECTIONS } from "@repo/domain/listings/home-facts";
import { PROPERTY_EVENT_KINDS } from "@repo/domain/listings/property-event";
import { PROPERTY_SUB_TYPES, PROPERTY_TYPES } from "@repo/domain/listings/property-type";
import { STANDARD_STATUSES } from "@repo/domain/listings/standard-status";
import { MARKET_CODES } from "@repo/domain/markets/market";
import { CURRENCIES } from "@repo/domain/money/money";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { amountMinorColumn, createdAtColumn, idColumn, instant } from "./columns";
import { places } from "./places";

/** The physical home: where it is and what it is. Listings come and go; it stays. */
export const properties = pgTable(
  "properties",
  {
    id: idColumn(),
    market: text({ enum: MARKET_CODES }).notNull(),
    timeZone: text().notNull(),
    propertyType: text({ enum: PROPERTY_TYPES }).notNull(),
    propertySubType: text({ enum: PROPERTY_SUB_TYPES }).notNull(),
    projectName: text().notNull().default(""),
    addressLine: text().notNull(),
    postalCode: text(),
    localityId: uuid()
      .notNull()
      .references(() => places.id),
    cityId: uuid()
      .notNull()
      .references(() => places.id),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
    /** What the public may know of the place: the point itself, or a fixed secret offset from it. */
    publicLatitude: doublePrecision().notNull(),
    publicLongitude: doublePrecision().notNull(),
    isAddressPublic: boolean().notNull(),
    bedroomsTotal: integer().notNull(),
    bathroomsTotal: real().notNull(),
    entryLevel: integer(),
    storiesTotal: integer(),
    yearBuilt: integer(),
    directionFaces: text({ enum: DIRECTIONS }),
    parkingTotal: integer(),
    amenities: text({ enum: AMENITIES }).array().notNull().default([]),
    /** The basis on which this home is compared with others of its market. */
    comparisonBasis: text({ enum: AREA_BASES }).notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index("properties_locality_id_idx").on(table.localityId),
    check(
      "properties_point_on_earth",
      sql`${table.latitude} between -90 and 90 and ${table.longitude} between -180 and 180`,
    ),
  ],
);

export const propertyAreas = pgTable(
  "property_areas",
  {
    propertyId: uuid()
      .notNull()
      .references(() => properties.id, { onDelete: "cascade" }),
    basis: text({ enum: AREA_BASES }).notNull(),
    squareMetres: doublePrecision().notNull(),
    enteredValue: doublePrecision().notNull(),
    enteredUnit: text({ enum: AREA_UNITS }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.propertyId, table.basis] }),
    check("property_areas_positive", sql`${table.squareMetres} > 0`),
  ],
);

/** Append-only. History belongs to the property, so a new listing cannot reset it. */
export const propertyEvents = pgTable(
  "property_events",
  {
    id: idColumn(),
    propertyId: uuid()
      .notNull()
      .references(() => properties.id, { onDelete: "cascade" }),
    listingId: uuid(),
    kind: text({ enum: PROPERTY_EVENT_KINDS }).notNull(),
    occurredAt: instant().notNull(),
    priceMinor: amountMinorColumn(),
    currency: text({ enum: CURRENCIES }),
    standardStatus: text({ enum: STANDARD_STATUSES }),
  },
  (table) => [index("property_events_property_id_occurred_at_idx").on(table.propertyId, table.occurredAt)],
);
