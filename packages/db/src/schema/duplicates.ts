import { DUPLICATE_REASONS, DUPLICATE_STATES } from "@repo/domain/duplicates/duplicate";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, real, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAtColumn, idColumn, instant, knownValue } from "./columns";
import { users } from "./identity";
import { listings } from "./listings";
import { properties } from "./properties";

/** Two listings that may be of one home, and what a person made of it; the earlier one is `first`. */
export const duplicateCandidates = pgTable(
  "duplicate_candidates",
  {
    id: idColumn(),
    firstListingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    secondListingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    state: text({ enum: DUPLICATE_STATES }).notNull().default("Proposed"),
    reasons: text({ enum: DUPLICATE_REASONS }).array().notNull(),
    samePhotos: integer().notNull(),
    textSimilarity: real().notNull(),
    /** What the judgement was about: for the same reasons the pair is not proposed again. */
    judgedReasons: text({ enum: DUPLICATE_REASONS }).array().notNull().default([]),
    judgedByUserId: uuid().references(() => users.id),
    judgedAt: instant(),
    /** Where the second listing was before it was grouped with the first, so that it can go back. */
    formerPropertyId: uuid().references(() => properties.id),
    foundAt: createdAtColumn(),
  },
  (table) => [
    unique("duplicate_candidates_pair_once").on(table.firstListingId, table.secondListingId),
    index("duplicate_candidates_second_listing_id_idx").on(table.secondListingId),
    index("duplicate_candidates_proposed_idx").on(table.foundAt).where(sql`state = 'Proposed'`),
    knownValue("duplicate_candidates_state_known", table.state, DUPLICATE_STATES),
    check("duplicate_candidates_ordered", sql`${table.firstListingId} < ${table.secondListingId}`),
  ],
);

/** Handed in or shown with new pictures, and not compared with the others since. */
export const listingsToCompare = pgTable("listings_to_compare", {
  listingId: uuid()
    .primaryKey()
    .references(() => listings.id, { onDelete: "cascade" }),
});
