import { AGENCY_ROLES } from "@repo/domain/access/actor";
import { AGENCY_KINDS } from "@repo/domain/agencies/agency-kind";
import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, integer, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAtColumn, idColumn, instant, knownValue, sealedColumn } from "./columns";
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
  /** Its members have no desk and its homes are not shown. */
  suspendedAt: instant(),
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
    /** Left the agency; the row stays, as decisions and timelines of before name it. */
    endedAt: instant(),
    /** Who took over, and gets whatever still comes for whoever left. */
    successorMemberId: uuid().references((): AnyPgColumn => memberships.id),
    createdAt: createdAtColumn(),
  },
  (table) => [
    unique("memberships_user_once_per_agency").on(table.agencyId, table.userId),
    index("memberships_user_id_idx").on(table.userId),
  ],
);

/** To join an agency; binds to the address that its letter goes to, whether or not that has an account. */
export const invitations = pgTable(
  "invitations",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    email: sealedColumn().notNull(),
    emailIndex: text().notNull(),
    role: text({ enum: AGENCY_ROLES }).notNull(),
    invitedByUserId: uuid().references(() => users.id, { onDelete: "set null" }),
    /** Null until the letter is written. */
    tokenHash: text().unique("invitations_token_once"),
    createdAt: createdAtColumn(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    uniqueIndex("invitations_one_open_per_address")
      .on(table.agencyId, table.emailIndex)
      .where(sql`accepted_at is null and revoked_at is null`),
    knownValue("invitations_role_known", table.role, AGENCY_ROLES),
  ],
);
