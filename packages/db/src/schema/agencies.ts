import { AGENCY_ROLES } from "@repo/domain/access/actor";
import { AGENCY_KINDS } from "@repo/domain/agencies/agency-kind";
import { index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAtColumn, idColumn, instant } from "./columns";
import { users } from "./identity";

/** The tenant: every row that belongs to one carries its `agency_id`. */
export const agencies = pgTable("agencies", {
  id: idColumn(),
  /** Short, for the search index. */
  number: integer().notNull().generatedAlwaysAsIdentity().unique("agencies_number_once"),
  slug: text().notNull().unique("agencies_slug_once"),
  name: text().notNull(),
  kind: text({ enum: AGENCY_KINDS }).notNull(),
  timeZone: text().notNull(),
  createdAt: createdAtColumn(),
});

export const memberships = pgTable(
  "memberships",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    role: text({ enum: AGENCY_ROLES }).notNull(),
    languages: text().array().notNull().default([]),
    /** No new leads before then. */
    leadsPausedUntil: instant(),
    /** Most new leads a day. */
    dailyLeadCap: integer(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    unique("memberships_user_once_per_agency").on(table.agencyId, table.userId),
    index("memberships_user_id_idx").on(table.userId),
  ],
);
