import { MESSAGE_KINDS } from "@repo/domain/messages/message-kind";
import { index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { agencies } from "./agencies";
import { createdAtColumn, idColumn, instant } from "./columns";

/** A promise to notify, written with the fact that caused it. Holds ids, never personal details. */
export const outbox = pgTable(
  "outbox",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    kind: text({ enum: MESSAGE_KINDS }).notNull(),
    subject: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [index("outbox_agency_id_created_at_idx").on(table.agencyId, table.createdAt)],
);

/** One kept promise: at most one per message and channel. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: idColumn(),
    outboxId: uuid()
      .notNull()
      .references(() => outbox.id),
    channel: text({ enum: ["InApp"] }).notNull(),
    deliveredAt: instant().notNull(),
  },
  (table) => [unique("deliveries_once_per_channel").on(table.outboxId, table.channel)],
);
