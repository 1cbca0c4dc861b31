import { emailOf, nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { accountEvents } from "@repo/db/schema/account-events";
import { agencies, invitations, memberships } from "@repo/db/schema/agencies";
import { savedSearches } from "@repo/db/schema/alerts";
import { enforcementMeasures } from "@repo/db/schema/enforcement";
import { providerIdentities, secondSteps, sessions, users } from "@repo/db/schema/identity";
import { consentReceipts, contacts, enquiries } from "@repo/db/schema/leads";
import { listingDrafts, listings } from "@repo/db/schema/listings";
import { deliveries, keptMails, outbox } from "@repo/db/schema/messages";
import { abuseReports, auditEvents } from "@repo/db/schema/moderation";
import { shortlistEntries } from "@repo/db/schema/shortlist";
import { verificationRequests } from "@repo/db/schema/verification";
import { availabilityRules, visits } from "@repo/db/schema/visits";
import { open } from "@repo/db/sealing/seal";
import { and, desc, eq, exists, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { isOf, listConsents, listHolders } from "./consents.repository";

/** A file of the archive, loaded when it is its turn. */
export type ArchivePart = { name: string; load: (db: Executor) => Promise<unknown> };

/** What others wrote about people who enquired is those people's, and not in the archive of whoever works there. */
export function listArchiveParts(userId: string, now: Date): ArchivePart[] {
  const ofPerson = (table: { userId: AnyPgColumn }) => eq(table.userId, userId);
  return [
    { name: "about", load: async () => ({ madeAt: now.toISOString(), accountId: userId, letters: LETTERS }) },
    { name: "account", load: (db) => loadAccount(db, userId) },
    { name: "sessions", load: (db) => db.select(SESSION).from(sessions).where(ofPerson(sessions)) },
    { name: "sign-ins", load: (db) => db.select(EVENT).from(accountEvents).where(ofPerson(accountEvents)) },
    { name: "consents", load: (db) => loadConsents(db, userId) },
    { name: "enquiries", load: (db) => loadEnquiries(db, userId) },
    { name: "visits", load: (db) => loadVisits(db, userId) },
    { name: "saved-searches", load: (db) => loadSavedSearches(db, userId) },
    { name: "shortlist", load: (db) => loadShortlist(db, userId) },
    { name: "reports-of-homes", load: (db) => loadReports(db, userId) },
    { name: "letters", load: (db) => loadLetters(db, userId) },
    { name: "what-you-did", load: (db) => loadAudit(db, userId) },
    { name: "invitations", load: (db) => loadInvitations(db, eq(invitations.emailIndex, ownIndex(userId))) },
    { name: "work/invitations", load: (db) => loadInvitations(db, eq(invitations.invitedByUserId, userId)) },
    { name: "work/memberships", load: (db) => loadMemberships(db, userId) },
    { name: "work/hours", load: (db) => loadHours(db, userId) },
    { name: "work/listings", load: (db) => loadListings(db, userId) },
    { name: "work/drafts", load: (db) => loadDrafts(db, userId) },
    { name: "work/verifications", load: (db) => loadVerifications(db, userId) },
    { name: "work/measures", load: (db) => loadMeasures(db, userId) },
  ];
}

const LETTERS = "Which letters went to your address, and the letters themselves where they were kept.";
const SESSION = { signedInAt: sessions.createdAt, expiresAt: sessions.expiresAt, endedAt: sessions.endedAt };
const { kind, method, browser, system, procedure, times, firstAt, lastAt } = accountEvents;
const EVENT = { kind, method, browser, system, procedure, times, firstAt, lastAt };

/** The account's blind index, of an address that it has shown to be its own. */
const ownIndex = (userId: string): SQL =>
  sql`(select ${users.emailIndex} from ${users} where ${users.id} = ${userId} and ${isNotNull(users.emailVerifiedAt)})`;

async function loadAccount(db: Executor, userId: string) {
  const { platformRole, emailVerifiedAt, phoneVerifiedAt, createdAt } = users;
  const [found] = await db
    .select({
      sealedPhone: users.phone,
      told: { name: nameOf(users), email: emailOf(users), platformRole, emailVerifiedAt, phoneVerifiedAt, createdAt },
    })
    .from(users)
    .where(eq(users.id, userId));
  const account = found && { ...found.told, phone: open("users.phone", userId, found.sealedPhone) };
  const { provider, createdAt: linkedAt } = providerIdentities;
  const [providers, apps] = await Promise.all([
    db.select({ provider, linkedAt }).from(providerIdentities).where(eq(providerIdentities.userId, userId)),
    db.select({ setUpAt: secondSteps.confirmedAt }).from(secondSteps).where(eq(secondSteps.userId, userId)),
  ]);
  return { ...account, signsInBy: providers, authenticatorApps: apps };
}

async function loadConsents(db: Executor, userId: string) {
  const consents = await listConsents(db, isOf(userId));
  const whoHasYourNumber = await listHolders(db, [...new Set(consents.map(({ contactId }) => contactId))]);
  return { consents, whoHasYourNumber };
}

async function loadEnquiries(db: Executor, userId: string) {
  const receipts = db
    .select({ one: sql`1` })
    .from(consentReceipts)
    .innerJoin(contacts, eq(contacts.id, consentReceipts.contactId))
    .where(and(eq(consentReceipts.enquiryId, enquiries.id), isOf(userId)));
  const rows = await db
    .select({ enquiry: enquiries, agency: agencies.name, home: listings.title })
    .from(enquiries)
    .innerJoin(agencies, eq(agencies.id, enquiries.agencyId))
    .innerJoin(listings, eq(listings.id, enquiries.listingId))
    .where(or(eq(enquiries.userId, userId), exists(receipts)))
    .orderBy(desc(enquiries.createdAt));
  return rows.map(({ enquiry: { id, kind, contactName, phone, email, message, createdAt }, agency, home }) => ({
    kind,
    agency,
    home,
    sentAt: createdAt,
    name: open("enquiries.contact_name", id, contactName),
    phone: open("enquiries.phone", id, phone),
    email: open("enquiries.email", id, email),
    message: open("enquiries.message", id, message),
  }));
}

async function loadVisits(db: Executor, userId: string) {
  const { startsAt, endsAt, timeZone, status, mode, partySize, cancelledReason, createdAt: bookedAt } = visits;
  const rows = await db
    .select({
      visit: { id: visits.id, visitorName: visits.visitorName },
      told: { startsAt, endsAt, timeZone, status, mode, partySize, cancelledReason, bookedAt, home: listings.title },
    })
    .from(visits)
    .innerJoin(listings, eq(listings.id, visits.listingId))
    .where(eq(visits.visitorUserId, userId))
    .orderBy(desc(visits.startsAt));
  return rows.map(({ visit: { id, visitorName }, told }) => ({
    ...told,
    name: open("visits.visitor_name", id, visitorName),
  }));
}

async function loadSavedSearches(db: Executor, userId: string) {
  const rows = await db
    .select()
    .from(savedSearches)
    .where(or(eq(savedSearches.userId, userId), eq(savedSearches.emailIndex, ownIndex(userId))));
  return rows.map(({ id, email, name, criteria, schedule, createdAt, confirmedAt, endedAt, lastSentAt }) => ({
    email: open("saved_searches.email", id, email),
    name,
    criteria,
    schedule,
    createdAt,
    confirmedAt,
    endedAt,
    lastSentAt,
  }));
}

const loadShortlist = (db: Executor, userId: string) =>
  db
    .select({
      home: listings.title,
      address: sql<string>`'/homes/' || ${listings.slug}`,
      keptAt: shortlistEntries.keptAt,
    })
    .from(shortlistEntries)
    .innerJoin(listings, eq(listings.id, shortlistEntries.listingId))
    .where(eq(shortlistEntries.userId, userId))
    .orderBy(desc(shortlistEntries.keptAt));

async function loadReports(db: Executor, userId: string) {
  const rows = await db
    .select({ report: abuseReports, home: listings.title })
    .from(abuseReports)
    .innerJoin(listings, eq(listings.id, abuseReports.listingId))
    .where(eq(abuseReports.emailIndex, ownIndex(userId)));
  return rows.map(({ report: { id, reason, details, createdAt, outcome, answeredAt }, home }) => ({
    home,
    reason,
    createdAt,
    outcome,
    answeredAt,
    details: open("abuse_reports.details", id, details),
  }));
}

async function loadLetters(db: Executor, userId: string) {
  const sent = await db
    .select({ kind: outbox.kind, deliveredAt: deliveries.deliveredAt })
    .from(deliveries)
    .innerJoin(outbox, eq(outbox.id, deliveries.outboxId))
    .where(and(eq(deliveries.channel, "Email"), eq(deliveries.recipientHash, ownIndex(userId))))
    .orderBy(desc(deliveries.deliveredAt));
  const [account] = await db
    .select({ email: emailOf(users) })
    .from(users)
    .where(ownAccount(userId));
  if (!account) return { sent, kept: [] };
  // Sealed without an index, so all are opened; only installations without a mail server have any.
  const kept = (await db.select().from(keptMails)).flatMap(({ id, recipient, subject, text, createdAt }) =>
    open("kept_mails.recipient", id, recipient).toLowerCase() === account.email.toLowerCase()
      ? [{ createdAt, subject: open("kept_mails.subject", id, subject), text: open("kept_mails.text", id, text) }]
      : [],
  );
  return { sent, kept };
}

const ownAccount = (userId: string) => and(eq(users.id, userId), isNotNull(users.emailVerifiedAt));

const loadAudit = (db: Executor, userId: string) =>
  db
    .select({ action: auditEvents.action, entity: auditEvents.entity, occurredAt: auditEvents.occurredAt })
    .from(auditEvents)
    .where(eq(auditEvents.actorUserId, userId))
    .orderBy(desc(auditEvents.occurredAt));

const loadMemberships = (db: Executor, userId: string) =>
  db
    .select({ agency: agencies.name, role: memberships.role })
    .from(memberships)
    .innerJoin(agencies, eq(agencies.id, memberships.agencyId))
    .where(eq(memberships.userId, userId));

/** To the person, and by them: those name nobody, as an invited address is its owner's. */
const loadInvitations = (db: Executor, which: SQL) =>
  db
    .select({
      agency: agencies.name,
      role: invitations.role,
      invitedAt: invitations.createdAt,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .innerJoin(agencies, eq(agencies.id, invitations.agencyId))
    .where(which)
    .orderBy(desc(invitations.createdAt));

const loadHours = (db: Executor, userId: string) =>
  db
    .select({
      weekday: availabilityRules.weekday,
      startTime: availabilityRules.startTime,
      endTime: availabilityRules.endTime,
      timeZone: availabilityRules.timeZone,
    })
    .from(availabilityRules)
    .innerJoin(memberships, eq(memberships.id, availabilityRules.memberId))
    .where(eq(memberships.userId, userId));

const loadListings = (db: Executor, userId: string) =>
  db
    .select({
      title: listings.title,
      address: sql<string>`'/homes/' || ${listings.slug}`,
      description: listings.description,
      listingType: listings.listingType,
      standardStatus: listings.standardStatus,
      priceMinor: listings.listPriceMinor,
      currency: listings.currency,
      createdAt: listings.createdAt,
    })
    .from(listings)
    .innerJoin(memberships, eq(memberships.id, listings.agentMemberId))
    .where(eq(memberships.userId, userId))
    .orderBy(desc(listings.createdAt));

const loadDrafts = (db: Executor, userId: string) =>
  db
    .select({
      document: listingDrafts.document,
      createdAt: listingDrafts.createdAt,
      updatedAt: listingDrafts.updatedAt,
    })
    .from(listingDrafts)
    .innerJoin(memberships, eq(memberships.id, listingDrafts.agentMemberId))
    .where(eq(memberships.userId, userId));

/** Of the person, not of the agency. */
async function loadVerifications(db: Executor, userId: string) {
  const { claim, region, state, submittedAt, appealStatement, appealedAt } = verificationRequests;
  const rows = await db
    .select({
      request: { id: verificationRequests.id, stated: verificationRequests.stated },
      told: { claim, region, state, submittedAt, appealStatement, appealedAt },
    })
    .from(verificationRequests)
    .innerJoin(memberships, eq(memberships.id, verificationRequests.memberId))
    .where(eq(memberships.userId, userId));
  return rows.map(({ request: { id, stated }, told }) => ({
    ...told,
    stated: open("verification_requests.stated", id, stated),
  }));
}

const loadMeasures = (db: Executor, userId: string) =>
  db
    .select({
      step: enforcementMeasures.step,
      rule: enforcementMeasures.rule,
      reason: enforcementMeasures.reason,
      decidedAt: enforcementMeasures.decidedAt,
      appealStatement: enforcementMeasures.appealStatement,
      appealOutcome: enforcementMeasures.appealOutcome,
      appealAnswer: enforcementMeasures.appealAnswer,
    })
    .from(enforcementMeasures)
    .innerJoin(memberships, eq(memberships.id, enforcementMeasures.memberId))
    .where(eq(memberships.userId, userId));
