import type { Executor, Transaction } from "@repo/db/client";
import { consentReceipts, contacts, enquiries, leadActivities, leads, routingDecisions } from "@repo/db/schema/leads";
import { outbox } from "@repo/db/schema/messages";
import type { ConsentGiven, ConsentPurpose } from "@repo/domain/leads/consent";
import type { LeadActivityKind } from "@repo/domain/leads/lead.schema";
import type { LeadStage, LossReason } from "@repo/domain/leads/lead-stage";
import type { RoutableLead, RoutingChoice } from "@repo/domain/leads/route-lead";
import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { NormalisedContact } from "./normalise-contact";

export type LeadRow = typeof leads.$inferSelect;

export type NewEnquiry = {
  kind: "Question" | "VisitRequest";
  agencyId: string;
  listingId: string;
  /** Who works it, should it be a new lead, and why. */
  routing: RoutingChoice & { facts: RoutableLead | null };
  intent: "Buy" | "Rent";
  contact: NormalisedContact;
  matchKey: string | null;
  userId: string | null;
  message: string;
  consent: ConsentGiven;
  purpose: ConsentPurpose;
  idempotencyKey: string;
  requestHash: string;
  receivedAt: Date;
  responseDueAt: Date;
};

export type CapturedEnquiry = { enquiryId: string; leadId: string };

/**
 * Enquiry, contact, lead, routing decision, timeline, consent, message and job in one statement: an enquiry that was
 * acknowledged is never half there. Returns nothing when the idempotency key was used before.
 */
export async function insertEnquiryIfNew(db: Executor, enquiry: NewEnquiry): Promise<CapturedEnquiry | undefined> {
  const { routing } = enquiry;
  const receivedAt = enquiry.receivedAt.toISOString();
  const [captured] = await db.execute<{ enquiry_id: string; lead_id: string }>(sql`
    with fact as (
      insert into ${enquiries} (agency_id, listing_id, kind, idempotency_key, request_hash, user_id, contact_name,
                                phone, email, message, created_at)
      values (${enquiry.agencyId}, ${enquiry.listingId}, ${enquiry.kind}, ${enquiry.idempotencyKey},
              ${enquiry.requestHash}, ${enquiry.userId}, ${enquiry.contact.name}, ${enquiry.contact.phone},
              ${enquiry.contact.email}, ${enquiry.message}, ${receivedAt})
      on conflict (idempotency_key) do nothing
      returning *
    ), contact as (
      insert into ${contacts} as known (agency_id, name, phone, email, match_key)
      select agency_id, contact_name, phone, email, ${enquiry.matchKey}::text from fact
      on conflict (agency_id, match_key) do update
        set name = excluded.name,
            phone = coalesce(excluded.phone, known.phone),
            email = coalesce(excluded.email, known.email)
      returning id
    ), lead as (
      insert into ${leads} (agency_id, contact_id, intent, owner_member_id, stage, latest_listing_id,
                            last_enquired_at, response_due_at)
      select fact.agency_id, contact.id, ${enquiry.intent}::text, ${enquiry.routing.memberId}::uuid, 'New', fact.listing_id,
             fact.created_at, ${enquiry.responseDueAt.toISOString()}::timestamptz
      from fact, contact
      on conflict (contact_id, intent) where stage not in ('Won', 'Lost', 'Unqualified') do update
        set last_enquired_at = excluded.last_enquired_at, latest_listing_id = excluded.latest_listing_id
      returning id, contact_id, owner_member_id, (xmax = 0) as is_new
    ), routing as (
      insert into ${routingDecisions} (agency_id, lead_id, owner_member_id, strategy, rule_name, trace, facts, decided_at)
      select fact.agency_id, lead.id, lead.owner_member_id, ${routing.strategy}::text, ${routing.ruleName}::text,
             ${JSON.stringify(routing.trace)}::jsonb, ${routing.facts === null ? null : JSON.stringify(routing.facts)}::jsonb, fact.created_at
      from fact, lead where lead.is_new
    ), activity as (
      insert into ${leadActivities} (agency_id, lead_id, kind, enquiry_id, actor_user_id, text, occurred_at)
      select fact.agency_id, lead.id, 'Enquiry', fact.id, fact.user_id, fact.message, fact.created_at from fact, lead
    ), consent as (
      insert into ${consentReceipts} (agency_id, contact_id, enquiry_id, purpose, channel, notice_version, given_at)
      select fact.agency_id, lead.contact_id, fact.id, ${enquiry.purpose}, channel, ${enquiry.consent.noticeVersion},
             fact.created_at
      from fact, lead, unnest(${`{${enquiry.consent.channels.join(",")}}`}::text[]) as channel
    ), message as (
      insert into ${outbox} (agency_id, kind, subject)
      select fact.agency_id, 'EnquiryReceived', jsonb_build_object('enquiryId', fact.id, 'leadId', lead.id)
      from fact, lead
      returning id
    ), job as (
      select graphile_worker.add_job('deliver-message', json_build_object('outboxId', id)) from message
    )
    select fact.id as enquiry_id, lead.id as lead_id from fact, lead, job`);
  return captured && { enquiryId: captured.enquiry_id, leadId: captured.lead_id };
}

export async function findEnquiryByKey(db: Executor, idempotencyKey: string) {
  const [found] = await db
    .select({ enquiryId: enquiries.id, requestHash: enquiries.requestHash, createdAt: enquiries.createdAt })
    .from(enquiries)
    .where(eq(enquiries.idempotencyKey, idempotencyKey));
  return found;
}

export async function findLead(db: Executor, leadId: string): Promise<LeadRow | undefined> {
  const [lead] = await db.select().from(leads).where(eq(leads.id, leadId));
  return lead;
}

type StageChange = { stage: LeadStage; lossReason: LossReason | null; version: number; changedAt: Date };

/** Compare-and-set: returns nothing when the lead moved on since it was read. The first contact is dated once. */
export async function markStageChanged(tx: Transaction, lead: Authorized<"lead.work", LeadRow>, change: StageChange) {
  const isContact = change.stage !== "Lost" && change.stage !== "Unqualified";
  const [changed] = await tx
    .update(leads)
    .set({
      stage: change.stage,
      lossReason: change.lossReason,
      version: sql`${leads.version} + 1`,
      firstResponseAt: lead.firstResponseAt ?? (isContact ? change.changedAt : null),
    })
    .where(and(eq(leads.id, lead.id), eq(leads.version, change.version)))
    .returning();
  return changed;
}

/** A booked visit or the last cancelled one moves the stage; no version is asked, as nobody typed it. */
export async function markVisitStage(tx: Transaction, leadId: string, stage: LeadStage): Promise<void> {
  await tx
    .update(leads)
    .set({ stage, version: sql`${leads.version} + 1` })
    .where(eq(leads.id, leadId));
}

/** Compare-and-set: returns nothing when the lead moved on since it was read. Why it went there is kept with it. */
export async function markHandedOver(
  tx: Transaction,
  lead: LeadRow,
  { memberId, version, decidedAt }: { memberId: string; version: number; decidedAt: Date },
) {
  const [changed] = await tx
    .update(leads)
    .set({ ownerMemberId: memberId, version: sql`${leads.version} + 1` })
    .where(and(eq(leads.id, lead.id), eq(leads.version, version)))
    .returning();
  if (!changed) return undefined;
  const { agencyId, id: leadId } = changed;
  await tx
    .insert(routingDecisions)
    .values({ agencyId, leadId, ownerMemberId: memberId, strategy: "Reassigned", decidedAt });
  return changed;
}

/** New leads whose promised answer is overdue; each is returned once. */
export async function markLate(tx: Transaction, now: Date): Promise<LeadRow[]> {
  return tx
    .update(leads)
    .set({ lateAt: now })
    .where(
      and(eq(leads.stage, "New"), isNull(leads.firstResponseAt), isNull(leads.lateAt), lte(leads.responseDueAt, now)),
    )
    .returning();
}

type NewActivity = {
  agencyId: string;
  leadId: string;
  kind: LeadActivityKind;
  actorUserId: string | null;
  text?: string;
  stage?: LeadStage;
  visitId?: string;
  occurredAt: Date;
};

export async function insertLeadActivity(db: Executor, activity: NewActivity): Promise<void> {
  await db.insert(leadActivities).values(activity);
}
