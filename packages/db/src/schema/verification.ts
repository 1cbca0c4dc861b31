import { MARKET_CODES } from "@repo/domain/markets/market";
import { CLAIMS } from "@repo/domain/verification/claim";
import { VERIFICATION_METHODS } from "@repo/domain/verification/facet";
import { PAPER_KINDS } from "@repo/domain/verification/verification-paper";
import { VERIFICATION_OUTCOMES, VERIFICATION_RULES } from "@repo/domain/verification/verification-rule";
import { VERIFICATION_STATES } from "@repo/domain/verification/verification-state";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { agencies, memberships } from "./agencies";
import { bytesColumn, createdAtColumn, idColumn, instant, knownValue, sealedColumn } from "./columns";
import { users } from "./identity";

/** That a moderator look at what an agency, or one who works there, claims of itself. */
export const verificationRequests = pgTable(
  "verification_requests",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    /** Null for what the agency claims of itself. */
    memberId: uuid().references(() => memberships.id),
    requestedByMemberId: uuid()
      .notNull()
      .references(() => memberships.id),
    claim: text({ enum: CLAIMS }).notNull(),
    market: text({ enum: MARKET_CODES }).notNull(),
    /** Whose issuer gave the number; empty where there is one for the whole country. */
    region: text().notNull(),
    /** The number or address that is claimed. */
    stated: sealedColumn().notNull(),
    statedIndex: text().notNull(),
    state: text({ enum: VERIFICATION_STATES }).notNull().default("Draft"),
    version: integer().notNull().default(0),
    createdAt: createdAtColumn(),
    updatedAt: instant().notNull(),
    submittedAt: instant(),
    /** Null while somebody is asked to look at it; the papers are removed some time after. */
    decidedAt: instant(),
    appealStatement: text(),
    appealedAt: instant(),
    /** Who looks at it now, so that two moderators do not judge it side by side. */
    heldByUserId: uuid().references(() => users.id),
    heldUntil: instant(),
  },
  (table) => [
    index("verification_requests_agency_id_idx").on(table.agencyId, table.createdAt),
    index("verification_requests_stated_index_idx").on(table.claim, table.statedIndex),
    index("verification_requests_queue_idx")
      .on(table.submittedAt)
      .where(sql`state in ('Submitted', 'InReview', 'Appealed')`),
    uniqueIndex("verification_requests_one_open")
      .on(sql`coalesce(member_id, agency_id)`, table.claim, table.region)
      .where(sql`state in ('Draft', 'Submitted', 'InReview', 'Appealed')`),
    knownValue("verification_requests_claim_known", table.claim, CLAIMS),
    knownValue("verification_requests_market_known", table.market, MARKET_CODES),
    knownValue("verification_requests_state_known", table.state, VERIFICATION_STATES),
  ],
);

/** What was handed in, encrypted with a key of its own; removed some time after the decision. */
export const verificationPapers = pgTable(
  "verification_papers",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    requestId: uuid()
      .notNull()
      .references(() => verificationRequests.id, { onDelete: "cascade" }),
    kind: text({ enum: PAPER_KINDS }).notNull(),
    fileName: sealedColumn().notNull(),
    byteSize: integer().notNull(),
    dataKey: sealedColumn().notNull(),
    encrypted: bytesColumn().notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index("verification_papers_request_id_idx").on(table.requestId),
    knownValue("verification_papers_kind_known", table.kind, PAPER_KINDS),
  ],
);

/** What moderators decided on a request, one after the other; never changed. */
export const verificationDecisions = pgTable(
  "verification_decisions",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    requestId: uuid()
      .notNull()
      .references(() => verificationRequests.id, { onDelete: "cascade" }),
    moderatorUserId: uuid()
      .notNull()
      .references(() => users.id),
    outcome: text({ enum: VERIFICATION_OUTCOMES }).notNull(),
    method: text({ enum: VERIFICATION_METHODS }),
    validUntil: date(),
    rule: text({ enum: VERIFICATION_RULES }),
    reason: text().notNull(),
    isOnAppeal: boolean().notNull(),
    decidedAt: instant().notNull(),
  },
  (table) => [
    index("verification_decisions_request_id_idx").on(table.requestId, table.decidedAt),
    knownValue("verification_decisions_outcome_known", table.outcome, VERIFICATION_OUTCOMES),
    knownValue("verification_decisions_method_known", table.method, VERIFICATION_METHODS),
    knownValue("verification_decisions_rule_known", table.rule, VERIFICATION_RULES),
    check(
      "verification_decisions_say_why",
      sql`case when ${table.outcome} = 'Granted' then ${table.method} is not null and ${table.validUntil} is not null
        else ${table.rule} is not null and ${table.reason} <> '' end`,
    ),
  ],
);

/** One claim that was found to be true: what everybody may read of it. */
export const verificationFacets = pgTable(
  "verification_facets",
  {
    id: idColumn(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    /** Null for what is true of the agency. */
    memberId: uuid().references(() => memberships.id),
    requestId: uuid()
      .notNull()
      .references(() => verificationRequests.id, { onDelete: "cascade" }),
    claim: text({ enum: CLAIMS }).notNull(),
    market: text({ enum: MARKET_CODES }).notNull(),
    region: text().notNull(),
    /** Null where the number is nobody's business. */
    publicNumber: text(),
    method: text({ enum: VERIFICATION_METHODS }).notNull(),
    verifiedByUserId: uuid()
      .notNull()
      .references(() => users.id),
    verifiedAt: instant().notNull(),
    /** The last day it counts, where the agency is; `endsAt` is when that day is over. */
    validUntil: date().notNull(),
    endsAt: instant().notNull(),
    /** Ended by itself, by a moderator, or by a newer one. */
    endedAt: instant(),
    remindedAt: instant(),
  },
  (table) => [
    index("verification_facets_agency_id_idx").on(table.agencyId),
    index("verification_facets_ends_at_idx").on(table.endsAt).where(sql`ended_at is null`),
    uniqueIndex("verification_facets_one_live")
      .on(sql`coalesce(member_id, agency_id)`, table.claim, table.region)
      .where(sql`ended_at is null`),
    knownValue("verification_facets_claim_known", table.claim, CLAIMS),
    knownValue("verification_facets_market_known", table.market, MARKET_CODES),
    knownValue("verification_facets_method_known", table.method, VERIFICATION_METHODS),
  ],
);
