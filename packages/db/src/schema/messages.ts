import { MESSAGE_KINDS } from "@repo/domain/messages/message-kind";
import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { agencies } from "./agencies";
import { createdAtColumn, idColumn, instant, sealedColumn } from "./columns";

/** A promise to notify, written with the fact that caused it. Holds ids, never personal details. */
export const outbox = pgTable(
  "outbox",
  {
    id: idColumn(),
    /** Null when no agency has to do with it, as in a buyer's saved search. */
    agencyId: uuid().references(() => agencies.id),
    kind: text({ enum: MESSAGE_KINDS }).notNull(),
    subject: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index("outbox_agency_id_created_at_idx").on(table.agencyId, table.createdAt),
    index("outbox_reminded_visit_idx").on(sql`(subject->>'visitId')`).where(sql`kind = 'VisitReminder'`),
    index("outbox_asked_listing_idx").on(sql`(subject->>'listingId')`).where(sql`kind = 'AvailabilityAsked'`),
  ],
);

/** One kept promise: at most one per message, channel and recipient. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: idColumn(),
    outboxId: uuid()
      .notNull()
      .references(() => outbox.id),
    channel: text({ enum: ["InApp", "Email", "Text"] }).notNull(),
    /** Blind index of the address; empty in the app. */
    recipientHash: text().notNull().default(""),
    deliveredAt: instant().notNull(),
  },
  (table) => [unique("deliveries_once_per_recipient").on(table.outboxId, table.channel, table.recipientHash)],
);

/** Mail of an installation without a mail server, for its administrators to read. */
export const keptMails = pgTable("kept_mails", {
  id: idColumn(),
  recipient: sealedColumn().notNull(),
  subject: sealedColumn().notNull(),
  text: sealedColumn().notNull(),
  calendar: sealedColumn(),
  createdAt: createdAtColumn(),
});

export const SECRET_LINK_PURPOSES = [
  "SavedSearch",
  "Visit",
  "AgentCalendar",
  "PasswordReset",
  "Availability",
  "Archive",
  "Privacy",
] as const;

/** Addresses that open one thing without a login. Only the hash is stored; every message carries its own. */
export const secretLinks = pgTable(
  "secret_links",
  {
    tokenHash: text().primaryKey(),
    purpose: text({ enum: SECRET_LINK_PURPOSES }).notNull(),
    subjectId: uuid().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index("secret_links_subject_id_idx").on(table.subjectId)],
);
