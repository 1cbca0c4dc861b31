import { VISIT_MODES, type VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import { VISIT_SIDES, VISIT_STATUSES } from "@repo/domain/visits/visit-status";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { agencies, memberships } from "./agencies";
import { createdAtColumn, idColumn, instant, instantRange, knownValue, sealedColumn } from "./columns";
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

/** Other hours on one date, or none, instead of the weekly ones. */
export const availabilityOverrides = pgTable(
  "availability_overrides",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    memberId: uuid()
      .notNull()
      .references(() => memberships.id),
    date: date({ mode: "string" }).notNull(),
    hours: jsonb().$type<{ startTime: string; endTime: string }[]>().notNull(),
    timeZone: text().notNull(),
    publicReason: text().notNull().default(""),
  },
  (table) => [unique("availability_overrides_once_per_date").on(table.memberId, table.date)],
);

/** Members beside the listing's agent who may show the home. */
export const listingHosts = pgTable(
  "listing_hosts",
  {
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    memberId: uuid()
      .notNull()
      .references(() => memberships.id),
  },
  (table) => [primaryKey({ columns: [table.listingId, table.memberId] })],
);

/** A listing's own terms for visits; without a row the defaults of the domain hold. */
export const visitPolicies = pgTable("visit_policies", {
  listingId: uuid()
    .primaryKey()
    .references(() => listings.id, { onDelete: "cascade" }),
  terms: jsonb().$type<VisitPolicy>().notNull(),
});

/** Somebody who would come to a shared visit that is full; told once when seats become free. */
export const visitWaits = pgTable(
  "visit_waits",
  {
    id: idColumn(),
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    startsAt: instant().notNull(),
    partySize: integer().notNull(),
    email: sealedColumn().notNull(),
    emailIndex: text().notNull(),
    createdAt: createdAtColumn(),
    toldAt: instant(),
  },
  (table) => [unique("visit_waits_once_per_address").on(table.listingId, table.startsAt, table.emailIndex)],
);

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
    /** Blind index of the number or address that tells one visitor from another. */
    visitorKey: text().notNull(),
    visitorName: sealedColumn().notNull(),
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
    /** Visits with one key are one appointment; an exclusive visit has a key of its own. */
    groupKey: text().notNull(),
    partySize: integer().notNull().default(1),
    mode: text({ enum: VISIT_MODES }).notNull().default("InPerson"),
    status: text({ enum: VISIT_STATUSES }).notNull(),
    /** Of a time held while its form is filled in. */
    heldUntil: instant(),
    /** Of a request: when it expires unanswered. */
    decideBy: instant(),
    /** Why it was cancelled or denied, and by which side. */
    cancelledReason: text(),
    cancelledBy: text({ enum: VISIT_SIDES }),
    /** What the host noted after it. */
    outcomeNote: sealedColumn().notNull().default(sql`''`),
    /** Raised by every change that a calendar must learn. */
    sequence: integer().notNull().default(0),
    /** Reminders that were sent for this sequence. */
    remindedDayBefore: boolean().notNull().default(false),
    remindedAgain: boolean().notNull().default(false),
    remindedHoursBefore: boolean().notNull().default(false),
    /** When the visitor said that they will come at this time. */
    attendanceConfirmedAt: instant(),
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
    index("visits_property_id_starts_at_idx").on(table.propertyId, table.startsAt),
    index("visits_host_member_id_starts_at_idx").on(table.hostMemberId, table.startsAt),
    index("visits_visitor_key_idx").on(table.visitorKey),
    index("visits_held_idx").on(table.heldUntil).where(sql`status = 'Held'`),
    check("visits_held_until_while_held", sql`(status = 'Held') = (held_until is not null)`),
    check("visits_party_has_people", sql`${table.partySize} between 1 and 50`),
    knownValue("visits_status_known", table.status, VISIT_STATUSES),
    check("visits_blocked_holds_visit", sql`blocked @> during`),
  ],
);
export type VisitRow = typeof visits.$inferSelect;
