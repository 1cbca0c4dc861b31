import { emailOf } from "@repo/db/account-columns";
import type { Database } from "@repo/db/client";
import { savedSearches } from "@repo/db/schema/alerts";
import { sessions, users } from "@repo/db/schema/identity";
import { consentReceipts, enquiries, leads, leadTasks } from "@repo/db/schema/leads";
import { listingRevisions } from "@repo/db/schema/listings";
import type { Actor } from "@repo/domain/access/actor";
import { draftDocument } from "@repo/domain/listings/draft-document";
import { and, eq } from "drizzle-orm";
import { createCaller } from "#app-router";
import type { IdsByField } from "./fitting-input";
import { insertInvitation } from "./insert-invitation";
import { insertVerification } from "./insert-verification";
import { bookingOf, callerAt, contextAt, MINUTE_MS, setPolicy, slotAt } from "./visit-world";
import {
  actorOf,
  consent,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  insertModerator,
  NOW,
  VISITOR,
} from "./world";

type Place = Awaited<ReturnType<typeof insertLocality>>;
type Member = Awaited<ReturnType<typeof insertMember>>;

/** One row of every kind, all of one member and one buyer, by the names that inputs give them. */
export type Rows = {
  agencyId: string;
  memberId: string;
  userId: string;
  offeredTo: readonly string[];
  ids: IdsByField;
  /** What opens some of them without an account. */
  keys: { visit: string; source: string; calendar: string };
};

/** Everybody who could call, each with a session of the database, and rows of every relation to them. */
export async function insertAccessWorld(db: Database) {
  const place = await insertLocality(db);
  const agencyId = await insertAgency(db, "Banyan Homes");
  const manager = await insertMember(db, agencyId, { name: "Meera", role: "Manager" });
  const [agent, colleague] = [await insertMember(db, agencyId), await insertMember(db, agencyId)];
  const elsewhere = await insertAgency(db, "Coral Homes");
  const [otherManager, otherAgent] = [
    await insertMember(db, elsewhere, { role: "Manager" }),
    await insertMember(db, elsewhere),
  ];
  const [buyer, otherBuyer, stranger] = [await insertBuyer(db), await insertBuyer(db), await insertBuyer(db)];
  const [suspended, leaving] = [await insertMember(db, agencyId), await insertMember(db, agencyId)];
  const people: Record<string, Actor> = {
    buyer,
    "other buyer": otherBuyer,
    agent: actorOf(agent),
    "agent of another agency": actorOf(otherAgent),
    manager: actorOf(manager, "Manager"),
    moderator: await insertModerator(db, "Moderator"),
    admin: await insertModerator(db, "Admin"),
    "suspended agent": actorOf(suspended),
    "leaving agent": actorOf(leaving),
    "ended session": actorOf(agent),
  };
  const sessionIds: Record<string, string | undefined> = { anonymous: undefined };
  for (const [name, person] of Object.entries(people)) sessionIds[name] = await openSession(db, userIdOf(person));
  await db.update(users).set({ suspendedAt: NOW }).where(eq(users.id, suspended.userId));
  await db.update(sessions).set({ endedAt: NOW }).where(eq(sessions.id, sessionIds["ended session"]!));

  const rows: Record<"own" | "same agency" | "foreign" | "missing", Rows | undefined> = {
    own: await insertRows(db, place, { member: agent, manager, buyer, canary: "canary-of-own" }),
    "same agency": await insertRows(db, place, {
      member: colleague,
      manager,
      buyer: otherBuyer,
      canary: "canary-of-same",
    }),
    foreign: await insertRows(db, place, {
      member: otherAgent,
      manager: otherManager,
      buyer: stranger,
      canary: "canary-of-foreign",
    }),
    missing: undefined,
  };
  const offered = rows["same agency"]!;
  await db
    .update(leads)
    .set({ claimableBy: [agent.memberId], claimableUntil: new Date(NOW.getTime() + 60 * MINUTE_MS) })
    .where(eq(leads.id, offered.ids.leadId!));
  rows["same agency"] = { ...offered, offeredTo: [agent.memberId] };
  return { rows, sessionIds, localityId: place.locality.id };
}

const userIdOf = (actor: Actor) => (actor.kind === "user" ? actor.userId : "");

async function openSession(db: Database, userId: string): Promise<string> {
  const expiresAt = new Date(NOW.getTime() + 24 * 60 * MINUTE_MS);
  const [session] = await db.insert(sessions).values({ userId, expiresAt, secondStep: "Passed" }).returning();
  return session!.id;
}

type Owners = { member: Member; manager: Member; buyer: Actor; canary: string };

async function insertRows(db: Database, place: Place, { member, manager, buyer, canary }: Owners): Promise<Rows> {
  const { agencyId, memberId } = member;
  const hidden = { addressLine: `${canary} address`, isAddressPublic: false };
  const home = await insertHome(db, member, place, { property: hidden });
  const otherHome = await insertHome(db, member, place, { property: hidden });
  await setPolicy(db, otherHome.id, {});
  await setPolicy(db, home.id, { accessNotes: `${canary} gate code` });
  const desk = callerAt(db, new Date(NOW.getTime() + MINUTE_MS), actorOf(manager, "Manager"));
  for (const name of ["Asha", "Bina", "Chitra"])
    await callerAt(db, NOW, VISITOR).leads.enquire(enquiryOf(home.id, `${canary} ${name}`));
  const own = await db.select({ id: leads.id }).from(leads).where(eq(leads.ownerMemberId, memberId));
  const [leadId = "", otherLeadId = "", mergedLeadId = ""] = own.map(({ id }) => id);
  await desk.leads.merge({ leadId: otherLeadId, otherLeadId: mergedLeadId });
  await desk.leads.addNote({ leadId, text: `${canary} note` });
  await desk.leads.planTask({ leadId, title: `${canary} task`, dueAt: slotAt(0) });
  const [task] = await db.select().from(leadTasks).where(eq(leadTasks.leadId, leadId));
  const held = await createCaller({ ...contextAt(db), clientAddress: "203.0.113.9" }).leads.enquire({
    ...enquiryOf(home.id, `${canary} Spammer`),
    form: { token: "", website: "filled in" },
  });
  const contact = { name: `${canary} visitor`, phone: "", email: `${canary}-visitor@plinth.example` };
  const booked = await callerAt(db, NOW, buyer).visits.book(bookingOf(home.id, { startsAt: slotAt(60), contact }));
  if (booked.outcome !== "booked") throw new Error("not booked");
  const templates = await desk.leads.saveTemplate({ name: `${canary} template`, text: `${canary} words` });
  const { source, secret } = await desk.leadSources.add({
    name: `${canary} source`,
    portal: "Acres99",
    fallbackListingId: home.id,
  });
  const calendar = await callerAt(db, NOW, actorOf(member)).visits.renewCalendarFeed();
  const userId = userIdOf(buyer);
  await callerAt(db, NOW, buyer).alerts.save({
    criteria: { listingType: "Sale" },
    name: `${canary} search`,
    schedule: "Daily",
    email: `${canary}@plinth.example`,
    timeZone: "Asia/Kolkata",
  });
  const [search] = await db.select().from(savedSearches).where(eq(savedSearches.userId, userId));
  const [receipt] = await db
    .select({ id: consentReceipts.id })
    .from(consentReceipts)
    .innerJoin(enquiries, eq(enquiries.id, consentReceipts.enquiryId))
    .where(and(eq(enquiries.userId, userId), eq(enquiries.listingId, home.id)));
  const [user] = await db
    .select({ email: emailOf(users) })
    .from(users)
    .where(eq(users.id, userId));
  const [revision] = await db
    .insert(listingRevisions)
    .values({
      agencyId,
      listingId: home.id,
      authorUserId: member.userId,
      changes: { description: `${canary} description` },
      submittedAt: NOW,
    })
    .returning();
  const draftId = await insertCompleteDraft(callerAt(db, NOW, actorOf(member)), { agencyId, place, canary });
  const verification = await insertVerification(db, member, canary);
  const invitation = await insertInvitation(db, agencyId, `${canary}-invited@plinth.example`);
  return {
    agencyId,
    memberId,
    userId,
    offeredTo: [],
    keys: { visit: booked.manageToken, source: secret, calendar: calendar.path },
    ids: {
      agencyId,
      memberId,
      successorMemberId: manager.memberId,
      listingId: home.id,
      otherListingId: otherHome.id,
      fallbackListingId: home.id,
      leadId,
      otherLeadId,
      mergedLeadId,
      taskId: task!.id,
      enquiryId: held.enquiryId,
      visitId: booked.visitId,
      templateId: templates.find(({ name }) => name.startsWith(canary))!.id,
      sourceId: source.id,
      savedSearchId: search!.id,
      receiptId: receipt!.id,
      sessionId: await openSession(db, userId),
      userId,
      userEmail: user!.email,
      revisionId: revision!.id,
      draftId,
      invitationId: invitation.id,
      ...verification,
    },
  };
}

/** One that could be handed in. */
export async function insertCompleteDraft(
  desk: ReturnType<typeof callerAt>,
  { agencyId, place, canary }: { agencyId: string; place: Place; canary: string },
): Promise<string> {
  const draftId = crypto.randomUUID();
  const document = draftDocument.parse({
    localityId: place.locality.id,
    addressLine: `${canary} address of a draft`,
    latitude: "12.9719",
    longitude: "77.6412",
    bedroomsTotal: "3",
    bathroomsTotal: "2",
    areas: { Carpet: "1180" },
    price: "1.2 cr",
    description: `${canary} description of a draft, long enough to be handed in.`,
    hasDisplayConsent: true,
  });
  await desk.listingDrafts.save({ draftId, agencyId, version: 0, document });
  return draftId;
}

const enquiryOf = (listingId: string, name: string) => ({
  listingId,
  idempotencyKey: crypto.randomUUID(),
  contact: { name, phone: "", email: `${name.replaceAll(" ", "-")}@plinth.example` },
  message: `${name} asks`,
  consent,
});
