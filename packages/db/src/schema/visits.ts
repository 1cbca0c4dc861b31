import { VISIT_STATUSES } from "@repo/domain/visits/visit-status";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, time, uuid } from "drizzle-orm/pg-core";
import { agencies, memberships } from "./agencies";
import { createdAtColumn, idColumn, instant, instantRange, knownValue } from "./columns";
import { users } from "./identity";
import { leads } from "./leads";
import { listings } from "./listings";

/** Weekly working hours of one member, by the wall clock of `time_zone`. */
export const availabilityRules = pgTable(
  "availability_rules",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    memberId: uuid()
      .notNull()
      .references(() => memberships.id),
    /** 1 = Monday … 7 = Sunday. */
    weekday: integer().notNull(),
    startTime: time().notNull(),
    /** At or before `start_time` means the next day. */
    endTime: time().notNull(),
    timeZone: text().notNull(),
  },
  (table) => [
    index("availability_rules_member_id_idx").on(table.memberId),
    check("availability_rules_weekday_exists", sql`${table.weekday} between 1 and 7`),
  ],
);

/** A listing's own terms for visits; without a row the defaults of the domain hold. */
export const visitPolicies = pgTable("visit_policies", {
  listingId: uuid()
    .primaryKey()
    .references(() => listings.id, { onDelete: "cascade" }),
  visitMinutes: integer().notNull(),
  stepMinutes: integer().notNull(),
  bufferMinutes: integer().notNull(),
  noticeMinutes: integer().notNull(),
  windowDays: integer().notNull(),
});

export const visits = pgTable(
  "visits",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    listingId: uuid()
      .notNull()
      .references(() => listings.id),
    propertyId: uuid().notNull(),
    hostMemberId: uuid()
      .notNull()
      .references(() => memberships.id),
    leadId: uuid().references(() => leads.id),
    visitorUserId: uuid().references(() => users.id),
    /** The number or address that tells one visitor from another. */
    visitorKey: text().notNull(),
    visitorName: text().notNull(),
    /** The visit itself, `[start,end)`. */
    during: instantRange().notNull(),
    /** The visit and its buffers: what it takes of the host's day. */
    blocked: instantRange().notNull(),
    startsAt: instant().notNull().generatedAlwaysAs(sql`lower(during)`),
    endsAt: instant().notNull().generatedAlwaysAs(sql`upper(during)`),
    /** What was promised: the home's wall clock, its zone, and the rules of the clock known then. */
    timeZone: text().notNull(),
    localStart: text().notNull(),
    timeZoneVersion: text().notNull(),
    isExclusive: boolean().notNull().default(true),
    status: text({ enum: VISIT_STATUSES }).notNull(),
    cancelledReason: text(),
    idempotencyKey: uuid().notNull().unique("visits_idempotency_key_once"),
    requestHash: text().notNull(),
    manageTokenHash: text().notNull(),
    version: integer().notNull().default(0),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index("visits_agency_id_starts_at_idx").on(table.agencyId, table.startsAt),
    index("visits_listing_id_starts_at_idx").on(table.listingId, table.startsAt),
    check("visits_range_is_bounded", sql`not isempty(during) and not lower_inf(during) and not upper_inf(during)`),
    knownValue("visits_status_known", table.status, VISIT_STATUSES),
    check("visits_blocked_holds_visit", sql`blocked @> during`),
  ],
);
export type VisitRow = typeof visits.$inferSelect;
