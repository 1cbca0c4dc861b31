import {
  CONSENT_PURPOSES,
  CONTACT_CHANNELS,
  type ConsentPurpose,
  type ConsentRecord,
} from "@repo/domain/leads/consent";
import { LEAD_ACTIVITY_KINDS } from "@repo/domain/leads/lead.schema";
import { LEAD_STAGES, LOSS_REASONS } from "@repo/domain/leads/lead-stage";
import { PORTALS } from "@repo/domain/leads/portal";
import type { ResponsePromise } from "@repo/domain/leads/response-promise";
import type { RoutableLead, RoutingChoice } from "@repo/domain/leads/route-lead";
import { ON_LATE, ROUTING_STRATEGIES, type RoutingRule, type RoutingStep } from "@repo/domain/leads/routing-rule";
import { SPAM_SIGNS } from "@repo/domain/leads/spam";
import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { agencies, memberships } from "./agencies";
import { createdAtColumn, idColumn, instant, knownValue, sealedColumn } from "./columns";
import { users } from "./identity";
import { listings } from "./listings";

/** What an enquiry that is held back becomes a lead with. */
export type HeldEnquiry = {
  intent: "Buy" | "Rent";
  matchKey: string | null;
  purpose: ConsentPurpose;
  consent: ConsentRecord;
  routing: RoutingChoice & { facts: RoutableLead | null };
};

/** A person known to one agency. */
export const contacts = pgTable(
  "contacts",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    name: sealedColumn().notNull(),
    phone: sealedColumn(),
    email: sealedColumn(),
    phoneIndex: text(),
    emailIndex: text(),
    /**
     * What proves that two enquiries come from one person: the signed-in account, or the same browser giving the
     * same number. Null proves nothing, and such contacts never join by themselves.
     */
    matchKey: text(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    unique("contacts_match_key_once_per_agency").on(table.agencyId, table.matchKey),
    index("contacts_phone_index_idx").on(table.phoneIndex),
    index("contacts_email_index_idx").on(table.emailIndex),
  ],
);

/** A portal or list that sends an agency its leads. */
export const leadSources = pgTable(
  "lead_sources",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    name: text().notNull(),
    portal: text({ enum: PORTALS }).notNull(),
    /** Both sides need it to sign, so it is kept as it is. */
    secret: text().notNull(),
    fallbackListingId: uuid()
      .notNull()
      .references(() => listings.id),
    revokedAt: instant(),
    createdAt: createdAtColumn(),
  },
  (table) => [index("lead_sources_agency_id_idx").on(table.agencyId)],
);

/** Immutable: one submission by a visitor, as it was typed. */
export const enquiries = pgTable(
  "enquiries",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    listingId: uuid()
      .notNull()
      .references(() => listings.id),
    kind: text({ enum: ["Question", "VisitRequest"] }).notNull(),
    idempotencyKey: uuid().notNull().unique("enquiries_idempotency_key_once"),
    /** Of everything submitted, so the same key with other words is noticed. */
    requestHash: text().notNull(),
    userId: uuid().references(() => users.id),
    contactName: sealedColumn().notNull(),
    phone: sealedColumn(),
    email: sealedColumn(),
    message: sealedColumn().notNull(),
    /** Who sent it on; null for what came through our own pages. */
    leadSourceId: uuid().references(() => leadSources.id),
    /** What spoke for spam. */
    spamSigns: text({ enum: SPAM_SIGNS }).array().notNull().default([]),
    createdAt: createdAtColumn(),
  },
  (table) => [index("enquiries_listing_id_idx").on(table.listingId)],
);

/** Enquiries that wait for a person to look at them, with all that is needed to let them in. */
export const heldEnquiries = pgTable(
  "held_enquiries",
  {
    enquiryId: uuid()
      .primaryKey()
      .references(() => enquiries.id),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    held: jsonb().$type<HeldEnquiry>().notNull(),
  },
  (table) => [index("held_enquiries_agency_id_idx").on(table.agencyId)],
);

/** One agency working one contact's wish to buy or to rent. */
export const leads = pgTable(
  "leads",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    contactId: uuid()
      .notNull()
      .references(() => contacts.id),
    intent: text({ enum: ["Buy", "Rent"] }).notNull(),
    ownerMemberId: uuid()
      .notNull()
      .references(() => memberships.id),
    stage: text({ enum: LEAD_STAGES }).notNull(),
    lossReason: text({ enum: LOSS_REASONS }),
    latestListingId: uuid().references(() => listings.id),
    lastEnquiredAt: instant().notNull(),
    responseDueAt: instant().notNull(),
    firstResponseAt: instant(),
    /** When the promised answer was missed. */
    lateAt: instant(),
    /** Until then any of `claimable_by` may make it theirs. */
    claimableUntil: instant(),
    claimableBy: uuid().array().notNull().default([]),
    /** Somebody said that its person is the one of that lead, of which it is shown as a part since. */
    mergedIntoId: uuid().references((): AnyPgColumn => leads.id),
    /** The agency's own words for sorting its leads. */
    tags: text().array().notNull().default([]),
    version: integer().notNull().default(0),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index("leads_agency_id_owner_member_id_idx").on(table.agencyId, table.ownerMemberId, table.lastEnquiredAt),
    index("leads_merged_into_id_idx").on(table.mergedIntoId),
    index("leads_waiting_idx")
      .on(table.responseDueAt)
      .where(sql`stage = 'New' and first_response_at is null and late_at is null`),
    knownValue("leads_stage_known", table.stage, LEAD_STAGES),
    uniqueIndex("leads_one_open_per_contact_and_intent")
      .on(table.contactId, table.intent)
      .where(sql`stage not in ('Won', 'Lost', 'Unqualified')`),
  ],
);

/** Append-only timeline of a lead. */
export const leadActivities = pgTable(
  "lead_activities",
  {
    id: idColumn(),
    agencyId: uuid().notNull(),
    leadId: uuid()
      .notNull()
      .references(() => leads.id),
    kind: text({ enum: LEAD_ACTIVITY_KINDS }).notNull(),
    enquiryId: uuid().references(() => enquiries.id),
    visitId: uuid(),
    /** What was withdrawn or given back. */
    consentReceiptId: uuid().references((): AnyPgColumn => consentReceipts.id),
    actorUserId: uuid().references(() => users.id),
    stage: text({ enum: LEAD_STAGES }),
    text: sealedColumn().notNull().default(sql`''`),
    occurredAt: instant().notNull().defaultNow(),
  },
  (table) => [index("lead_activities_lead_id_occurred_at_idx").on(table.leadId, table.occurredAt)],
);

/** What somebody promised to do about a lead. It goes with the lead when that is handed over. */
export const leadTasks = pgTable(
  "lead_tasks",
  {
    id: idColumn(),
    agencyId: uuid().notNull(),
    leadId: uuid()
      .notNull()
      .references(() => leads.id),
    title: sealedColumn().notNull(),
    dueAt: instant().notNull(),
    doneAt: instant(),
    /** When whoever works the lead was told that it is due. */
    remindedAt: instant(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index("lead_tasks_lead_id_idx").on(table.leadId),
    index("lead_tasks_to_remind_idx").on(table.dueAt).where(sql`done_at is null and reminded_at is null`),
  ],
);

/** What an agency's members often write, with places for names (see message-template in the domain). */
export const messageTemplates = pgTable(
  "message_templates",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    name: text().notNull(),
    text: text().notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [unique("message_templates_name_once_per_agency").on(table.agencyId, table.name)],
);

/** How an agency gives out its new leads, in the order of the rules. Without a row only the default holds. */
export const routingRuleSets = pgTable("routing_rule_sets", {
  agencyId: uuid()
    .primaryKey()
    .references(() => agencies.id),
  rules: jsonb().$type<RoutingRule[]>().notNull(),
  onLate: text({ enum: ON_LATE }).notNull().default("Keep"),
  /** How soon an answer is promised; null for what everybody promises who says nothing. */
  responsePromise: jsonb().$type<ResponsePromise>(),
  version: integer().notNull(),
});

/** Why a lead went to whom. Every lead has at least one. */
export const routingDecisions = pgTable(
  "routing_decisions",
  {
    id: idColumn(),
    agencyId: uuid().notNull(),
    leadId: uuid()
      .notNull()
      .references(() => leads.id),
    ownerMemberId: uuid()
      .notNull()
      .references(() => memberships.id),
    strategy: text({ enum: ROUTING_STRATEGIES }).notNull(),
    /** Null when the default decided. */
    ruleName: text(),
    trace: jsonb().$type<RoutingStep[]>().notNull().default([]),
    /** What the rules were asked; null where they were not. */
    facts: jsonb().$type<RoutableLead>(),
    decidedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index("routing_decisions_lead_id_idx").on(table.leadId),
    index("routing_decisions_agency_id_decided_at_idx").on(table.agencyId, table.decidedAt),
  ],
);

/** Evidence of one consent: to whom, for what, over which channel, by which wording. */
export const consentReceipts = pgTable(
  "consent_receipts",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    contactId: uuid()
      .notNull()
      .references(() => contacts.id),
    enquiryId: uuid()
      .notNull()
      .references(() => enquiries.id),
    purpose: text({ enum: CONSENT_PURPOSES }).notNull(),
    channel: text({ enum: CONTACT_CHANNELS }).notNull(),
    noticeVersion: text().notNull(),
    givenAt: instant().notNull().defaultNow(),
    withdrawnAt: instant(),
  },
  (table) => [index("consent_receipts_contact_id_idx").on(table.contactId)],
);
