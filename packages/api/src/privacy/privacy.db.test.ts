import { users } from "@repo/db/schema/identity";
import { consentReceipts } from "@repo/db/schema/leads";
import { outbox } from "@repo/db/schema/messages";
import { auditEvents } from "@repo/db/schema/moderation";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { Actor } from "@repo/domain/access/actor";
import { UNDO_WITHDRAWAL_MS } from "@repo/domain/privacy/privacy.schema";
import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliverMessage } from "#messages/deliver-message";
import type { Mail, Mailer } from "#messages/mail";
import { insertAccount } from "../../testing/insert-account";
import { callerAt, contextAt } from "../../testing/visit-world";
import {
  actorOf,
  callerFor,
  consent,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  nextPhone,
  TOMORROWS_FIRST_SLOT,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let desk: Awaited<ReturnType<typeof newDesk>>;

beforeAll(async () => {
  database = await openTestDatabase();
  desk = await newDesk();
});
afterAll(() => database.close());

async function newDesk() {
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"), { name: "Anu" });
  const home = await insertHome(database.db, agent, await insertLocality(database.db));
  return { home, leads: callerFor(database.db, actorOf(agent)).leads };
}

const later = (ms: number) => new Date(NOW.getTime() + ms);
const privacyOf = (actor: Actor, at = NOW) => callerAt(database.db, at, actor).privacy;

async function asked(actor: Actor, email = "") {
  const phone = nextPhone();
  const { enquiryId } = await callerFor(database.db, actor).leads.enquire({
    listingId: desk.home.id,
    idempotencyKey: crypto.randomUUID(),
    contact: { name: "Bina Buyer", phone, email },
    message: "Is it free?",
    consent: { ...consent, channels: ["Phone", "Email"] },
  });
  const lead = (await desk.leads.inbox({})).find(({ lastEnquiredAt }) => lastEnquiredAt === NOW.toISOString());
  return { enquiryId, phone, leadId: lead!.id };
}

test("a person sees what they agreed to, who has their number, and who looked at it", async () => {
  const buyer = await insertBuyer(database.db);
  const { leadId, phone } = await asked(buyer);
  expect(await privacyOf(buyer).mine()).toMatchObject({ holders: [{ agencyName: "Banyan Homes", looks: [] }] });
  expect(await desk.leads.revealContact({ leadId })).toMatchObject({ phone });
  const { consents, holders } = await privacyOf(buyer).mine();
  expect(consents.map(({ channel, purpose, withdrawnAt }) => ({ channel, purpose, withdrawnAt }))).toEqual(
    expect.arrayContaining([
      { channel: "Phone", purpose: "AnswerEnquiry", withdrawnAt: null },
      { channel: "Email", purpose: "AnswerEnquiry", withdrawnAt: null },
    ]),
  );
  expect(holders).toMatchObject([
    { agencyName: "Banyan Homes", hasPhone: true, looks: [{ agentName: "Anu", listingTitle: desk.home.title }] },
  ]);
  // Nobody else's page has any of it.
  expect(await privacyOf(await insertBuyer(database.db)).mine()).toMatchObject({ consents: [], holders: [] });
});

test("what is withdrawn the agency no longer sees, who had opened it before included, and undoing gives it back", async () => {
  const buyer = await insertBuyer(database.db);
  const { leadId, phone } = await asked(buyer, "bina@plinth.example");
  await desk.leads.revealContact({ leadId });
  const receiptOf = async (channel: string) =>
    (await privacyOf(buyer).mine()).consents.find((each) => each.channel === channel)!.id;
  const withdraw = async (channel: string) =>
    privacyOf(buyer).changeConsent({ receiptId: await receiptOf(channel), isWithdrawn: true });

  await withdraw("Phone");
  expect(await desk.leads.detail({ leadId })).toMatchObject({
    phone: null,
    email: "bina@plinth.example",
    isContactWithdrawn: false,
  });
  await withdraw("Email");
  expect(await desk.leads.detail({ leadId })).toMatchObject({
    phone: null,
    email: null,
    consentChannels: [],
    isContactWithdrawn: true,
  });
  expect(await desk.leads.revealContact({ leadId })).toMatchObject({ phone: null, email: null });

  const receiptId = await receiptOf("Phone");
  const undone = await privacyOf(buyer, later(UNDO_WITHDRAWAL_MS)).changeConsent({ receiptId, isWithdrawn: false });
  expect(undone.consents.find(({ id }) => id === receiptId)).toMatchObject({ withdrawnAt: null, canUndo: false });
  expect(await desk.leads.detail({ leadId })).toMatchObject({ phone, email: null });
  const tooLate = privacyOf(buyer, later(UNDO_WITHDRAWAL_MS + 1));
  await expect(
    tooLate.changeConsent({ receiptId: await receiptOf("Email"), isWithdrawn: false }),
  ).rejects.toMatchObject({ cause: { reason: "consent.undoOver" } });
  // Whoever works the lead reads what happened, the latest first; pressing it twice says it once.
  await privacyOf(buyer).changeConsent({ receiptId: await receiptOf("Email"), isWithdrawn: true });
  const { activities, withdrawnChannels } = await desk.leads.detail({ leadId });
  expect(withdrawnChannels).toEqual(["Email"]);
  const said = activities.flatMap(({ kind, consent: of }) => (of ? [`${kind} ${of.purpose} ${of.channel}`] : []));
  expect(said[0]).toBe("ConsentRestored AnswerEnquiry Phone");
  expect(said.slice(1).toSorted()).toEqual([
    "ConsentWithdrawn AnswerEnquiry Email",
    "ConsentWithdrawn AnswerEnquiry Phone",
  ]);
  const receipts = [await receiptOf("Email"), receiptId];
  const events = await database.db.select().from(auditEvents).where(inArray(auditEvents.entityId, receipts));
  expect(events.map(({ action }) => action).toSorted()).toEqual([
    "consent.restore",
    "consent.withdraw",
    "consent.withdraw",
  ]);
});

test("an address that was shown to be one's own brings what was asked with it before there was an account", async () => {
  const email = `${crypto.randomUUID()}@plinth.example`;
  await asked(VISITOR, email.toUpperCase());
  const userId = await insertAccount(database.db, { email, password: "a long enough phrase" });
  const actor: Actor = { kind: "user", userId, platformRole: "Buyer", memberships: [] };
  expect((await privacyOf(actor).mine()).consents).toEqual([]);
  await database.db.update(users).set({ emailVerifiedAt: NOW }).where(eq(users.id, userId));
  const { consents } = await privacyOf(actor).mine();
  expect(consents).toHaveLength(2);
  // Somebody else's is not there, to whoever knows its id.
  const stranger = privacyOf(await insertBuyer(database.db));
  await expect(stranger.changeConsent({ receiptId: consents[0]!.id, isWithdrawn: true })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

/** What the letter's link opens: nothing of it is stored but its hash, so it is read where the letter is sent. */
async function linkInLetterTo(email: string): Promise<string> {
  const letters: Mail[] = [];
  const mailer: Mailer = async (mail) => {
    letters.push(mail);
  };
  for (const { id } of await database.db.select({ id: outbox.id }).from(outbox))
    await deliverMessage(contextAt(database.db), id, { mailer, origin: "https://plinth.example" });
  const own = letters.filter(({ recipient }) => recipient === email);
  expect(own).toHaveLength(1);
  // Whoever gets it may be somebody else than who typed it.
  expect(JSON.stringify(own)).not.toMatch(/Is it free|Bina/);
  return own[0]!.content.action!.url.replace("https://plinth.example/consent/", "");
}

test("whoever asked without an account sees and withdraws by the letter's link, and the agent's timeline says so", async () => {
  const email = `${crypto.randomUUID()}@plinth.example`;
  const { leadId } = await asked(VISITOR, email);
  const token = await linkInLetterTo(email);
  const visitor = privacyOf(VISITOR);
  await desk.leads.revealContact({ leadId });
  const { consents, holders } = await visitor.byLink({ token });
  expect(consents.map(({ channel }) => channel).toSorted()).toEqual(["Email", "Phone"]);
  expect(holders).toMatchObject([{ agencyName: "Banyan Homes", looks: [{ agentName: "Anu" }] }]);
  for (const { id: receiptId } of consents) await visitor.changeConsentByLink({ token, receiptId, isWithdrawn: true });
  expect(await desk.leads.detail({ leadId })).toMatchObject({ phone: null, email: null, isContactWithdrawn: true });
  const { activities } = await desk.leads.detail({ leadId });
  expect(activities.filter(({ kind }) => kind === "ConsentWithdrawn")).toHaveLength(2);

  // Another link, or this one for another's receipt, opens nothing.
  const others = await asked(VISITOR, `${crypto.randomUUID()}@plinth.example`);
  const [foreign] = await database.db
    .select({ receiptId: consentReceipts.id })
    .from(consentReceipts)
    .where(eq(consentReceipts.enquiryId, others.enquiryId));
  await expect(visitor.byLink({ token: "t".repeat(32) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const foreignReceipt = visitor.changeConsentByLink({ token, receiptId: foreign!.receiptId, isWithdrawn: true });
  await expect(foreignReceipt).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the key of a visit opens what was agreed to with its booking, and no other visit's", async () => {
  const contact = { name: "Bina Buyer", phone: nextPhone(), email: "" };
  const booking = { listingId: desk.home.id, startsAt: TOMORROWS_FIRST_SLOT, contact, consent };
  const booked = await callerFor(database.db, VISITOR).visits.book({ ...booking, idempotencyKey: crypto.randomUUID() });
  if (booked.outcome !== "booked") throw new Error("not booked");
  const link = { visitId: booked.visitId, token: booked.manageToken };
  expect((await privacyOf(VISITOR).byLink(link)).consents[0]).toMatchObject({ purpose: "ArrangeVisit" });
  const wrong = privacyOf(VISITOR).byLink({ ...link, token: "t".repeat(32) });
  await expect(wrong).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a number that was shown to be one's own brings what was asked with it", async () => {
  const { phone } = await asked(VISITOR);
  const buyer = await insertBuyer(database.db);
  if (buyer.kind !== "user") throw new Error("not a person");
  const phoneIndex = blindIndex("phone", phone);
  await database.db.update(users).set({ phoneIndex }).where(eq(users.id, buyer.userId));
  expect((await privacyOf(buyer).mine()).consents).toEqual([]);
  await database.db.update(users).set({ phoneVerifiedAt: NOW }).where(eq(users.id, buyer.userId));
  expect((await privacyOf(buyer).mine()).consents).toHaveLength(2);
});
