import { sql } from "drizzle-orm";
import { boolean, doublePrecision, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** How often something may happen, by key; unlogged, so a crash empties it. */
export const rateBuckets = pgTable("rate_buckets", {
  key: text().primaryKey(),
  tokens: doublePrecision().notNull(),
  burst: doublePrecision().notNull(),
  perHour: doublePrecision().notNull(),
  filledAt: instant().notNull(),
});

/** One row: what signs the tokens of forms. */
export const formKeys = pgTable("form_keys", {
  isOnlyRow: boolean().primaryKey().default(true),
  secret: text().notNull().default(sql`gen_random_uuid()::text || gen_random_uuid()::text`),
});
