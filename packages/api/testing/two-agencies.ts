import type { Database } from "@repo/db/client";
import { leadTasks } from "@repo/db/schema/leads";
import { visits } from "@repo/db/schema/visits";
import { seal } from "@repo/db/sealing/seal";
import type { Actor } from "@repo/domain/access/actor";
import { eq } from "drizzle-orm";
import { createCaller } from "#app-router";
import { insertCompleteDraft } from "./access-world";
import { insertInvitation } from "./insert-invitation";
import { decideVerification, insertVerification } from "./insert-verification";
import { bookVisitAt, callerAt, contextAt, MINUTE_MS, setPolicy, slotAt } from "./visit-world";
import { actorOf, consent, insertAgency, insertHome, type insertLocality, insertMember, NOW, VISITOR } from "./world";

const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS);

/** An agency whose every private field holds its `canary`, with the ids that calls could ask for. */
export async function insertMarkedAgency(
  db: Database,
  place: Awaited<ReturnType<typeof insertLocality>>,
  { canary, phone }: { canary: string; phone: string },
) {
  const agencyId = await insertAgency(db, "Banyan Homes");
  const manager = await insertMember(db, agencyId, { name: "Meera", role: "Manager" });
  const agent = await insertMember(db, agencyId, { name: "Anu" });
  const home = await insertHome(db, agent, place, {
    property: { addressLine: `${canary} address`, isAddressPublic: false },
  });
  const draft = await insertHome(db, agent, place, {
    listing: {
      standardStatus: "Incomplete",
      moderationState: "Draft",
      title: `${canary} draft`,
      description: `${canary} text`,
    },
    property: { addressLine: `${canary} address`, isAddressPublic: false },
  });
  await setPolicy(db, home.id, {});
  const desk = callerAt(db, later(1), actorOf(manager, "Manager"));
  const leadIds = await insertLeads(db, home.id, { canary, phone, desk });
  const { visitId } = await bookVisitAt(db, home.id, {
    startsAt: slotAt(60),
    contact: { name: `${canary} visitor`, phone: "", email: `${canary}-visitor@plinth.example` },
  });
  await db
    .update(visits)
    .set({ outcomeNote: seal("visits.outcome_note", visitId, `${canary} outcome`) })
    .where(eq(visits.id, visitId));
  await holdBack(db, home.id, canary);
  const { version } = await desk.leadRouting.show();
  await desk.leadRouting.change({
    version,
    onLate: "Keep",
    rules: [{ name: `${canary} rule`, isOn: true, condition: {}, target: { strategy: "ListingAgent" } }],
  });
  const batchId = await confirmTogether(desk, home);
  await insertRevision(desk, home, canary);
  await desk.leads.saveTemplate({ name: `${canary} template`, text: `${canary} words` });
  await desk.leads.tag({ leadId: leadIds[0] ?? "", tags: [`${canary} tag`] });
  const { source } = await desk.leadSources.add({
    name: `${canary} source`,
    portal: "Acres99",
    fallbackListingId: home.id,
  });
  const { requestId } = await insertVerification(db, agent, `${canary} claim`);
  await decideVerification(db, requestId, manager.userId);
  const draftId = await insertCompleteDraft(callerAt(db, NOW, actorOf(agent)), { agencyId, place, canary });
  const invitation = await insertInvitation(db, agencyId, `${canary}-invited@plinth.example`);
  const tasks = await db.select({ id: leadTasks.id }).from(leadTasks).where(eq(leadTasks.agencyId, agencyId));
  const members: Actor[] = [actorOf(manager, "Manager"), actorOf(agent)];
  return {
    agencyId,
    members,
    leadIds,
    ids: [
      agencyId,
      home.id,
      draft.id,
      visitId,
      manager.memberId,
      agent.memberId,
      source.id,
      draftId,
      invitation.id,
      batchId,
      ...leadIds,
      ...tasks.map(({ id }) => id),
    ],
  };
}

type Desk = ReturnType<typeof callerAt>;

async function insertLeads(
  db: Database,
  listingId: string,
  { canary, phone, desk }: { canary: string; phone: string; desk: Desk },
) {
  for (const name of [`${canary} Asha`, `${canary} Asha R`])
    await callerAt(db, NOW, VISITOR).leads.enquire({
      listingId,
      idempotencyKey: crypto.randomUUID(),
      // One number and two addresses: two leads of perhaps one person.
      contact: { name, phone: "", email: `${name.replaceAll(" ", "-")}@plinth.example` },
      message: `${canary} message`,
      consent,
    });
  await callerAt(db, NOW, VISITOR).leads.enquire({
    listingId,
    idempotencyKey: crypto.randomUUID(),
    contact: { name: `${canary} Bina`, phone, email: "" },
    message: `${canary} call me`,
    consent,
  });
  const leads = await desk.leads.inbox({ show: "open" });
  for (const { id } of leads) {
    await desk.leads.addNote({ leadId: id, text: `${canary} note` });
    await desk.leads.planTask({ leadId: id, title: `${canary} task`, dueAt: slotAt(0) });
  }
  return leads.map(({ id }) => id);
}

/** A press on many listings, which can be taken back. */
async function confirmTogether(desk: Desk, { id: listingId, version }: { id: string; version: number }) {
  const batchId = crypto.randomUUID();
  const change = { kind: "ConfirmAvailability" } as const;
  const { refused } = await desk.listings.changeTogether({ batchId, listings: [{ listingId, version }], change });
  if (refused.length > 0) throw new Error("The home was not confirmed.");
  return batchId;
}

/** A new address, which waits for a moderator. */
async function insertRevision(desk: Desk, { id: listingId, version }: { id: string; version: number }, canary: string) {
  const { content } = await desk.listings.content({ listingId });
  await desk.listings.submitRevision({
    listingId,
    version,
    content: { ...content, addressLine: `${canary} other address` },
  });
}

/** An enquiry in quarantine. */
async function holdBack(db: Database, listingId: string, canary: string) {
  const context = { ...contextAt(db), clientAddress: "203.0.113.9" };
  await createCaller(context).leads.enquire({
    listingId,
    idempotencyKey: crypto.randomUUID(),
    contact: { name: `${canary} Spammer`, phone: "", email: `${canary}-spam@plinth.example` },
    message: `${canary} held`,
    consent,
    form: { token: "", website: "filled in" },
  });
}
