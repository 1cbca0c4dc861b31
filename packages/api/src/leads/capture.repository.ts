import type { Executor } from "@repo/db/client";
import { currentRequestId } from "@repo/db/request-id";
import { newRowId, rowIdFrom } from "@repo/db/row-id";
import {
  consentReceipts,
  contacts,
  enquiries,
  type HeldEnquiry,
  heldEnquiries,
  leadActivities,
  leads,
  routingDecisions,
} from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { outbox } from "@repo/db/schema/messages";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { open, seal } from "@repo/db/sealing/seal";
import type { SpamSign } from "@repo/domain/leads/spam";
import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { LeadScope } from "./leads.query";
import type { NormalisedContact } from "./normalise-contact";

export type NewEnquiry = HeldEnquiry & {
  kind: "Question" | "VisitRequest";
  agencyId: string;
  listingId: string;
  contact: NormalisedContact;
  userId: string | null;
  message: string;
  spamSigns: readonly SpamSign[];
  /** Left out for what came through our own pages. */
  leadSourceId?: string;
  idempotencyKey: string;
  requestHash: string;
  receivedAt: Date;
  responseDueAt: Date;
};

export type CapturedEnquiry = { enquiryId: string; leadId: string };

/** The enquiry as it was typed; nothing when its key was used before. */
function newFact(enquiry: NewEnquiry): SQL {
  const id = newRowId();
  const { name, phone, email } = enquiry.contact;
  return sql`
    insert into ${enquiries} (id, agency_id, listing_id, kind, idempotency_key, request_hash, user_id, contact_name,
                              phone, email, message, spam_signs, lead_source_id, created_at)
    values (${id}, ${enquiry.agencyId}, ${enquiry.listingId}, ${enquiry.kind}, ${enquiry.idempotencyKey},
            ${enquiry.requestHash}, ${enquiry.userId}, ${seal("enquiries.contact_name", id, name)},
            ${seal("enquiries.phone", id, phone)}, ${seal("enquiries.email", id, email)},
            ${seal("enquiries.message", id, enquiry.message)}, ${`{${enquiry.spamSigns.join(",")}}`}::text[],
            ${enquiry.leadSourceId ?? null}::uuid, ${enquiry.receivedAt.toISOString()})
    on conflict (idempotency_key) do nothing
    returning *`;
}

/**
 * Enquiry, contact, lead, routing decision, timeline, consent, message and job in one statement: an enquiry that was
 * acknowledged is never half there. Returns nothing when the idempotency key was used before.
 */
export function insertEnquiryIfNew(db: Executor, enquiry: NewEnquiry): Promise<CapturedEnquiry | undefined> {
  return letIn(
    db,
    { fact: newFact(enquiry), agencyId: enquiry.agencyId, person: enquiry.contact },
    enquiry,
    enquiry.responseDueAt,
  );
}

/** Stored as it came, with what it needs to be let in; nothing follows from it yet. */
export async function insertHeldEnquiry(db: Executor, enquiry: NewEnquiry): Promise<{ enquiryId: string } | undefined> {
  const { intent, matchKey, purpose, consent, routing } = enquiry;
  const held: HeldEnquiry = { intent, matchKey, purpose, consent, routing };
  const [stored] = await db.execute<{ enquiry_id: string }>(sql`
    with fact as (${newFact(enquiry)})
    insert into ${heldEnquiries} (enquiry_id, agency_id, held)
    select id, agency_id, ${JSON.stringify(held)}::jsonb from fact
    returning enquiry_id`);
  return stored && { enquiryId: stored.enquiry_id };
}

type Person = { name: string; phone: string | null; email: string | null };
export type HeldRow = { id: string; agencyId: string; held: HeldEnquiry; agentMemberId: string; person: Person };

/** What a person let in becomes a lead as if it had come now. Returns nothing when somebody else was quicker. */
export function releaseHeldEnquiry(
  db: Executor,
  { id, agencyId, held, person }: Authorized<"enquiry.release", HeldRow>,
  responseDueAt: Date,
): Promise<CapturedEnquiry | undefined> {
  const fact = sql`
    delete from ${heldEnquiries} using ${enquiries}
    where ${heldEnquiries.enquiryId} = ${id} and ${enquiries.id} = ${heldEnquiries.enquiryId}
    returning ${enquiries}.*`;
  return letIn(db, { fact, agencyId, person }, held, responseDueAt);
}

async function letIn(
  db: Executor,
  { fact, agencyId, person }: { fact: SQL; agencyId: string; person: Person },
  held: HeldEnquiry,
  responseDueAt: Date,
): Promise<CapturedEnquiry | undefined> {
  const { routing } = held;
  const contactId = await contactIdOf(db, agencyId, held.matchKey);
  const [captured] = await db.execute<{ enquiry_id: string; lead_id: string }>(sql`
    with fact as (${fact}
    ), turn as materialized (
      -- Two that make one person at once go one after the other: the upsert looks out for one of the row's keys only.
      select pg_advisory_xact_lock(hashtextextended(${contactId}, 0))
    ), contact as (
      insert into ${contacts} as known (id, agency_id, name, phone, email, phone_index, email_index, match_key)
      select ${contactId}::uuid, agency_id, ${sealedPerson(contactId, person)}, ${held.matchKey}::text from fact, turn
      on conflict (agency_id, match_key) do update
        set name = excluded.name,
            phone = coalesce(excluded.phone, known.phone),
            email = coalesce(excluded.email, known.email),
            phone_index = coalesce(excluded.phone_index, known.phone_index),
            email_index = coalesce(excluded.email_index, known.email_index)
      returning id
    ), lead as (
      insert into ${leads} (agency_id, contact_id, intent, owner_member_id, stage, latest_listing_id,
                            last_enquired_at, response_due_at, claimable_until, claimable_by)
      select fact.agency_id, contact.id, ${held.intent}::text, ${routing.memberId}::uuid, 'New', fact.listing_id,
             fact.created_at, ${responseDueAt.toISOString()}::timestamptz,
             fact.created_at + ${routing.claim?.minutes ?? null}::int * interval '1 minute',
             ${`{${(routing.claim?.memberIds ?? []).join(",")}}`}::uuid[]
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
      insert into ${leadActivities} (agency_id, lead_id, kind, enquiry_id, actor_user_id, occurred_at)
      select fact.agency_id, lead.id, 'Enquiry', fact.id, fact.user_id, fact.created_at from fact, lead
    ), consent as (
      insert into ${consentReceipts} (agency_id, contact_id, enquiry_id, purpose, channel, notice_version, given_at)
      select fact.agency_id, lead.contact_id, fact.id, ${held.purpose}, channel, ${held.consent.noticeVersion},
             fact.created_at
      from fact, lead, unnest(${`{${held.consent.channels.join(",")}}`}::text[]) as channel
    ), message as (
      insert into ${outbox} (agency_id, kind, subject)
      select fact.agency_id, 'EnquiryReceived', jsonb_build_object('enquiryId', fact.id, 'leadId', lead.id)
      from fact, lead
      returning id
    ), job as (
      select promise_delivery(id, ${currentRequestId() ?? null}) from message
    )
    select fact.id as enquiry_id, lead.id as lead_id from fact, lead, job`);
  return captured && { enquiryId: captured.enquiry_id, leadId: captured.lead_id };
}

/** Name, phone, e-mail and the indexes of both, as a contact's row holds them. */
function sealedPerson(contactId: string, { name, phone, email }: Person): SQL {
  return sql`${seal("contacts.name", contactId, name)}, ${seal("contacts.phone", contactId, phone)}::text,
    ${seal("contacts.email", contactId, email)}::text,
    ${phone && blindIndex("phone", phone)}::text, ${email && blindIndex("email", email)}::text`;
}

/** The row that is known by the key, or the one that everybody would make for it: its values are bound to its id. */
async function contactIdOf(db: Executor, agencyId: string, matchKey: string | null): Promise<string> {
  if (matchKey === null) return newRowId();
  const [known] = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.agencyId, agencyId), eq(contacts.matchKey, matchKey)));
  return known?.id ?? rowIdFrom(`${agencyId} ${matchKey}`);
}

export async function findEnquiryByKey(db: Executor, idempotencyKey: string) {
  const [found] = await db
    .select({ enquiryId: enquiries.id, requestHash: enquiries.requestHash, createdAt: enquiries.createdAt })
    .from(enquiries)
    .where(eq(enquiries.idempotencyKey, idempotencyKey));
  return found;
}

export async function findHeldEnquiry(db: Executor, enquiryId: string): Promise<HeldRow | undefined> {
  const [found] = await db
    .select({ enquiry: enquiries, held: heldEnquiries.held, agentMemberId: listings.agentMemberId })
    .from(heldEnquiries)
    .innerJoin(enquiries, eq(enquiries.id, heldEnquiries.enquiryId))
    .innerJoin(listings, eq(listings.id, enquiries.listingId))
    .where(eq(enquiries.id, enquiryId));
  if (!found) return undefined;
  const { enquiry, held, agentMemberId } = found;
  const { id, agencyId } = enquiry;
  const person = {
    name: open("enquiries.contact_name", id, enquiry.contactName),
    phone: open("enquiries.phone", id, enquiry.phone),
    email: open("enquiries.email", id, enquiry.email),
  };
  return { id, agencyId, held, agentMemberId, person };
}

/** Held back now, newest first: everything of an agency for its manager, what is about own homes for an agent. */
export async function listHeldEnquiries(db: Executor, scopes: readonly LeadScope[]) {
  const within = scopes.map(({ agencyId, ownerMemberId }) =>
    and(
      eq(heldEnquiries.agencyId, agencyId),
      ownerMemberId === null ? undefined : eq(listings.agentMemberId, ownerMemberId),
    ),
  );
  const rows = await db
    .select({
      id: enquiries.id,
      contactName: enquiries.contactName,
      message: enquiries.message,
      listingTitle: listings.title,
      spamSigns: enquiries.spamSigns,
      receivedAt: enquiries.createdAt,
    })
    .from(heldEnquiries)
    .innerJoin(enquiries, eq(enquiries.id, heldEnquiries.enquiryId))
    .innerJoin(listings, eq(listings.id, enquiries.listingId))
    .where(or(...within) ?? sql`false`)
    .orderBy(desc(enquiries.createdAt), desc(enquiries.id))
    .limit(100);
  return rows.map((row) => ({
    ...row,
    contactName: open("enquiries.contact_name", row.id, row.contactName),
    message: open("enquiries.message", row.id, row.message),
  }));
}
