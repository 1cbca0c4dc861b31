import { MODERATION_STATES } from "@repo/domain/listings/moderation-state";
import { ABUSE_OUTCOMES, ABUSE_REASONS } from "@repo/domain/moderation/abuse-report.schema";
import { FINDING_KINDS, FINDING_SEVERITIES, type Finding } from "@repo/domain/moderation/finding";
import { DECISION_OUTCOMES, MODERATION_RULES } from "@repo/domain/moderation/moderation.schema";
import { bigint, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAtColumn, idColumn, instant, knownValue, sealedColumn } from "./columns";
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
    /** What the automatic checks had found; a person decided all the same. */
    findings: jsonb().$type<readonly Finding[]>().notNull().default([]),
    decidedAt: instant().notNull(),
    /** Shared by what was decided together, at one press; null of decisions from before this was kept. */
    batchId: uuid(),
    /** What taking the decision back restores. */
    formerState: text({ enum: MODERATION_STATES }),
  },
  (table) => [
    index("moderation_decisions_listing_id_idx").on(table.listingId),
    unique("moderation_decisions_once_per_batch").on(table.batchId, table.listingId),
    index("moderation_decisions_decided_at_idx").on(table.decidedAt),
  ],
);

/** Decisions that were taken back, as decisions themselves are never changed. */
export const moderationUndos = pgTable("moderation_undos", {
  decisionId: uuid()
    .primaryKey()
    .references(() => moderationDecisions.id, { onDelete: "cascade" }),
  moderatorUserId: uuid()
    .notNull()
    .references(() => users.id),
  undoneAt: instant().notNull(),
});

/** What the automatic checks say of a listing as it was last handed in. */
export const moderationFindings = pgTable(
  "moderation_findings",
  {
    id: idColumn(),
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    kind: text({ enum: FINDING_KINDS }).notNull(),
    severity: text({ enum: FINDING_SEVERITIES }).notNull(),
    evidence: jsonb().$type<Finding["evidence"]>().notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index("moderation_findings_listing_id_idx").on(table.listingId),
    knownValue("moderation_findings_severity_known", table.severity, FINDING_SEVERITIES),
  ],
);

/** Who looks at a listing now, so that two moderators do not judge it side by side. */
export const moderationClaims = pgTable("moderation_claims", {
  listingId: uuid()
    .primaryKey()
    .references(() => listings.id, { onDelete: "cascade" }),
  moderatorUserId: uuid()
    .notNull()
    .references(() => users.id),
  expiresAt: instant().notNull(),
});

/** The agency's answer to a decision, judged by somebody who did not make it. */
export const moderationAppeals = pgTable("moderation_appeals", {
  id: idColumn(),
  decisionId: uuid()
    .notNull()
    .unique("moderation_appeals_once_per_decision")
    .references(() => moderationDecisions.id, { onDelete: "cascade" }),
  authorUserId: uuid()
    .notNull()
    .references(() => users.id),
  statement: text().notNull(),
  createdAt: createdAtColumn(),
});

/** A visitor's word that something is wrong with a listing. */
export const abuseReports = pgTable(
  "abuse_reports",
  {
    id: idColumn(),
    listingId: uuid()
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    reason: text({ enum: ABUSE_REASONS }).notNull(),
    details: sealedColumn().notNull(),
    email: sealedColumn().notNull(),
    emailIndex: text().notNull(),
    createdAt: createdAtColumn(),
    outcome: text({ enum: ABUSE_OUTCOMES }),
    answeredByUserId: uuid().references(() => users.id),
    answeredAt: instant(),
  },
  (table) => [
    unique("abuse_reports_once_per_person").on(table.listingId, table.emailIndex),
    knownValue("abuse_reports_reason_known", table.reason, ABUSE_REASONS),
    knownValue("abuse_reports_outcome_known", table.outcome, ABUSE_OUTCOMES),
  ],
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
  (table) => [
    index("audit_events_entity_id_idx").on(table.entityId),
    index("audit_events_actor_user_id_idx").on(table.actorUserId, table.id),
  ],
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
