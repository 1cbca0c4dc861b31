import { ALERT_REASONS, ALERT_SCHEDULES } from "@repo/domain/alerts/alert.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { sql } from "drizzle-orm";
import { boolean, customType, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAtColumn, idColumn, instant, knownValue, sealedColumn } from "./columns";
import { users } from "./identity";
import { listings } from "./listings";
import { outbox } from "./messages";

/** A search that somebody wants to hear about; nothing is sent before the address has confirmed. */
export const savedSearches = pgTable(
  "saved_searches",
  {
    id: idColumn(),
    userId: uuid().references(() => users.id, { onDelete: "cascade" }),
    email: sealedColumn().notNull(),
    emailIndex: text().notNull(),
    name: text().notNull(),
    criteria: jsonb().$type<SearchCriteria>().notNull(),
    /** SHA-256 of the criteria: saving the same search twice changes the first. */
    criteriaHash: text().notNull(),
    schedule: text({ enum: ALERT_SCHEDULES }).notNull(),
    timeZone: text().notNull(),
    createdAt: createdAtColumn(),
    confirmedAt: instant(),
    endedAt: instant(),
    lastSentAt: instant(),
  },
  (table) => [
    unique("saved_searches_once_per_address").on(table.emailIndex, table.criteriaHash),
    index("saved_searches_user_id_idx").on(table.userId),
    knownValue("saved_searches_schedule_known", table.schedule, ALERT_SCHEDULES),
  ],
);

/** A home found for a saved search, once per reason and event; sent with the message of `outboxId`. */
export const alertEntries = pgTable(
  "alert_entries",
  {
    savedSearchId: uuid()
      .notNull()
      .references(() => savedSearches.id, { onDelete: "cascade" }),
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    reason: text({ enum: ALERT_REASONS }).notNull(),
    /** The price or status event of the property; the listing itself when it is new. */
    eventId: uuid().notNull(),
    foundAt: instant().notNull(),
    outboxId: uuid().references(() => outbox.id),
  },
  (table) => [
    primaryKey({ columns: [table.savedSearchId, table.listingId, table.reason, table.eventId] }),
    index("alert_entries_unsent_idx").on(table.savedSearchId).where(sql`${table.outboxId} is null`),
    index("alert_entries_outbox_id_idx").on(table.outboxId),
    knownValue("alert_entries_reason_known", table.reason, ALERT_REASONS),
  ],
);

const snapshot = customType<{ data: string }>({ dataType: () => "pg_snapshot" });

/** One row: changes that this snapshot saw have been matched against the saved searches. */
export const alertCursor = pgTable("alert_cursor", {
  isOnlyRow: boolean().primaryKey().default(true),
  matched: snapshot().notNull(),
});
