import { NOTICE_VERSION } from "@repo/domain/leads/consent";
import { addDays, instantAt, localDateOf } from "@repo/domain/time/wall-clock";
import { DEFAULT_VISIT_POLICY } from "@repo/domain/visits/listing-visit-policy";
import { sql } from "drizzle-orm";
import type { Transaction } from "#client";
import { consentReceipts, contacts, enquiries, leadActivities, leads, routingDecisions } from "#schema/leads";
import type { ListingRow } from "#schema/listings";
import { properties } from "#schema/properties";
import { visits } from "#schema/visits";
import { blindIndex } from "#sealing/blind-index";
import { seal } from "#sealing/seal";
import { findShownHomes } from "./find-shown-homes";
import type { DemoAgent } from "./insert-people";
import type { Random } from "./seeded-random";
import { seededUuid } from "./seeded-uuid";

const TIME_ZONE = "Asia/Kolkata";
const MINUTE_MS = 60_000;

const PEOPLE = [
  ["Ritu Agarwal", "Is the price open to discussion? We are two families looking in the same building."],
  ["Sanjay Kumar", "Is the second parking space covered?"],
  ["Elizabeth Thomas", "Which schools are near, and how is the water in summer?"],
  ["Manish Gupta", "I can come this weekend with my parents. Is there a lift to the floor?"],
  ["Nandini Rao", "Are pets allowed? We have one quiet dog."],
  ["Faisal Ahmed", "What is the monthly maintenance, and what does it cover?"],
] as const;

/** Times of the coming days that leave the mornings free. */
const VISIT_TIMES = ["15:00", "16:30"] as const;

/** Enquiries and two visits for one agent, so that the demo's dashboard has a day to show. */
export async function insertActivity(tx: Transaction, random: Random, agent: DemoAgent, today: Date): Promise<void> {
  const homes = await findShownHomes(tx, agent, PEOPLE.length);
  for (const [index, home] of homes.entries()) {
    const person = PEOPLE[index];
    if (!person) return;
    const leadId = await insertLead(tx, { random, home, agent, person, index, today });
    const time = VISIT_TIMES[index];
    if (time !== undefined) await insertVisit(tx, { random, home, agent, leadId, index, time, name: person[0], today });
  }
}

const phoneOf = (index: number) => `+9190000${String(10_000 + index * 137)}`;

type LeadFacts = {
  random: Random;
  home: ListingRow;
  agent: DemoAgent;
  person: (typeof PEOPLE)[number];
  index: number;
  today: Date;
};

/** What the agency's rules are asked when they are tried on these leads. */
function routingFacts({ id, propertyId, listingType, listPriceMinor }: ListingRow, agent: DemoAgent, receivedAt: Date) {
  const intent = listingType === "Sale" ? "Buy" : "Rent";
  const localTime = receivedAt.toISOString().slice(11, 16);
  return sql`(select jsonb_build_object('listingId', ${id}::text, 'localityId', locality_id,
    'propertySubType', property_sub_type, 'intent', ${intent}::text, 'priceMinor', ${listPriceMinor}::bigint,
    'agentMemberId', ${agent.memberId}::text, 'localTime', ${localTime}::text)
    from ${properties} where ${properties.id} = ${propertyId})`;
}

async function insertLead(tx: Transaction, { random, home, agent, person, index, today }: LeadFacts): Promise<string> {
  const [name, message] = person;
  const { agencyId } = agent;
  const [contactId, leadId, enquiryId] = [seededUuid(random), seededUuid(random), seededUuid(random)];
  const receivedAt = new Date(today.getTime() - (8 + index * 97) * MINUTE_MS);
  await tx.insert(contacts).values({
    id: contactId,
    agencyId,
    name: seal("contacts.name", contactId, name),
    phone: seal("contacts.phone", contactId, phoneOf(index)),
    phoneIndex: blindIndex("phone", phoneOf(index)),
  });
  await tx.insert(enquiries).values({
    id: enquiryId,
    agencyId,
    listingId: home.id,
    kind: "Question",
    idempotencyKey: seededUuid(random),
    requestHash: "demo",
    contactName: seal("enquiries.contact_name", enquiryId, name),
    phone: seal("enquiries.phone", enquiryId, phoneOf(index)),
    message: seal("enquiries.message", enquiryId, message),
    createdAt: receivedAt,
  });
  await tx.insert(leads).values({
    id: leadId,
    agencyId,
    contactId,
    intent: home.listingType === "Sale" ? "Buy" : "Rent",
    ownerMemberId: agent.memberId,
    stage: index < VISIT_TIMES.length ? "VisitScheduled" : "New",
    latestListingId: home.id,
    lastEnquiredAt: receivedAt,
    responseDueAt: new Date(receivedAt.getTime() + 30 * MINUTE_MS),
    firstResponseAt: index < VISIT_TIMES.length ? new Date(receivedAt.getTime() + 6 * MINUTE_MS) : null,
  });
  const ofLead = { agencyId, leadId };
  await tx.insert(leadActivities).values({ ...ofLead, kind: "Enquiry", enquiryId, occurredAt: receivedAt });
  await tx.insert(routingDecisions).values({
    ...ofLead,
    ownerMemberId: agent.memberId,
    strategy: "ListingAgent",
    facts: routingFacts(home, agent, receivedAt),
    decidedAt: receivedAt,
  });
  await tx.insert(consentReceipts).values(
    (["Phone", "WhatsApp"] as const).map((channel) => ({
      agencyId,
      contactId,
      enquiryId,
      purpose: "AnswerEnquiry" as const,
      channel,
      noticeVersion: NOTICE_VERSION,
      givenAt: receivedAt,
    })),
  );
  return leadId;
}

type VisitFacts = {
  random: Random;
  home: ListingRow;
  agent: DemoAgent;
  leadId: string;
  index: number;
  time: string;
  name: string;
  today: Date;
};

async function insertVisit(tx: Transaction, { random, home, agent, leadId, index, time, name, today }: VisitFacts) {
  const date = addDays(localDateOf(today, TIME_ZONE), index + 1);
  const startsAt = instantAt(date, time, TIME_ZONE, "begin");
  const endsAt = new Date(startsAt.getTime() + DEFAULT_VISIT_POLICY.visitMinutes * MINUTE_MS);
  const buffer = DEFAULT_VISIT_POLICY.bufferBeforeMinutes * MINUTE_MS;
  const range = (from: number, to: number) => `[${new Date(from).toISOString()},${new Date(to).toISOString()})`;
  const id = seededUuid(random);
  await tx.insert(visits).values({
    id,
    agencyId: agent.agencyId,
    listingId: home.id,
    propertyId: home.propertyId,
    hostMemberId: agent.memberId,
    leadId,
    visitorKey: blindIndex("phone", phoneOf(index)),
    visitorName: seal("visits.visitor_name", id, name),
    during: range(startsAt.getTime(), endsAt.getTime()),
    blocked: range(startsAt.getTime() - buffer, endsAt.getTime() + buffer),
    timeZone: TIME_ZONE,
    localStart: `${date}T${time}`,
    timeZoneVersion: process.versions.tz ?? "unknown",
    groupKey: seededUuid(random),
    status: "Confirmed",
    idempotencyKey: seededUuid(random),
    requestHash: "demo",
    // No link opens a demo visit: nothing hashes to this.
    manageTokenHash: "0".repeat(64),
  });
}
