import { DECISION_OUTCOMES, MODERATION_RULES } from "@repo/domain/moderation/moderation.schema";
import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAtColumn, idColumn, instant } from "./columns";
import { users } from "./identity";
import { listings } from "./listings";

export const moderationDecisions = pgTable(
  "moderation_decisions",
  {
    id: idColumn(),
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    moderatorUserId: uuid()
      .notNull()
      .references(() => users.id),
    outcome: text({ enum: DECISION_OUTCOMES }).notNull(),
    rule: text({ enum: MODERATION_RULES }),
    reason: text().notNull(),
    decidedAt: instant().notNull(),
  },
  (table) => [index("moderation_decisions_listing_id_idx").on(table.listingId)],
);

/** Append-only who-did-what; a trigger refuses changes. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: idColumn(),
    agencyId: uuid(),
    actorUserId: uuid(),
    action: text().notNull(),
    entity: text().notNull(),
    entityId: uuid().notNull(),
    details: jsonb().$type<Readonly<Record<string, string | number | null>>>().notNull(),
    requestId: text().notNull(),
    occurredAt: createdAtColumn(),
  },
  (table) => [index("audit_events_entity_id_idx").on(table.entityId)],
);

/** Each event's place in a chain of hashes, written by a trigger as its transaction commits; nobody else can write it. */
export const auditLinks = pgTable("audit_links", {
  /** Without gaps, from 1. */
  position: bigint({ mode: "number" }).primaryKey(),
  eventId: uuid()
    .notNull()
    .unique("audit_links_event_once")
    .references(() => auditEvents.id),
  /** SHA-256 in hex over the hash before and the event. */
  hash: text().notNull(),
});
