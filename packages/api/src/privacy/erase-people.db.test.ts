import { emailOf, hasEmail, nameOf } from "@repo/db/account-columns";
import { memberships } from "@repo/db/schema/agencies";
import { savedSearches } from "@repo/db/schema/alerts";
import { erasures, sessions, users } from "@repo/db/schema/identity";
import { contacts, enquiries, leads } from "@repo/db/schema/leads";
import { keptMails, outbox } from "@repo/db/schema/messages";
import { abuseReports } from "@repo/db/schema/moderation";
import { visits } from "@repo/db/schema/visits";
import { withinScope } from "@repo/db/tenant-scope";
import { foundOnDisk } from "@repo/db/testing/found-on-disk";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { Actor } from "@repo/domain/access/actor";
import { ERASURE_WAIT_MS } from "@repo/domain/privacy/privacy.schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "#app-router";
import { deliverMessage } from "#messages/deliver-message";
import { keepingMailer } from "#messages/keep-mail";
import { insertAccount } from "../../testing/insert-account";
import { contextAt } from "../../testing/visit-world";
import {
  actorOf,
  callerFor,
  consent,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  nextPhone,
  TOMORROWS_FIRST_SLOT,
  VISITOR,
} from "../../testing/world";
import { erasePeople } from "./erase-people";

const DAY_MS = 24 * 60 * 60_000;
const REMOVED = [
  "users",
  "contacts",
  "enquiries",
  "visits",
  "saved_searches",
  "kept_mails",
  "abuse_reports",
  "deliveries",
];
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let desk: Awaited<ReturnType<typeof newDesk>>;

beforeAll(async () => {
  database = await openTestDatabase();
  desk = await newDesk();
});
afterAll(() => database.close());

async function newDesk() {
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  const home = await insertHome(database.db, agent, await insertLocality(database.db));
  return { agent, home, leads: callerFor(database.db, actorOf(agent)).leads };
}

const later = (ms: number) => new Date(NOW.getTime() + ms);
const eraseAt = (now: Date) =>
  withinScope("everyAgency", () =>
    erasePeople({ ...contextAt(database.db, now), actor: { kind: "job", jobName: "erase-people" } }),
  );

/** Somebody with an account whose address is verified, signed in a moment ago. */
async function newPerson() {
  const email = `${crypto.randomUUID()}@plinth.example`;
  await insertAccount(database.db, { email, password: "a long enough phrase" });
  const [user] = await database.db
    .update(users)
    .set({ emailVerifiedAt: NOW })
    .where(hasEmail(email))
    .returning({ id: users.id });
  const userId = user!.id;
  const expiresAt = later(30 * DAY_MS);
  const [session] = await database.db
    .insert(sessions)
    .values({ userId, createdAt: NOW, expiresAt })
    .returning({ id: sessions.id });
  const actor: Actor = { kind: "user", userId, platformRole: "Buyer", memberships: [] };
  const at = (now: Date) => createCaller({ ...contextAt(database.db, now, actor), sessionId: session!.id });
  return { email, userId, at };
}

/** Leaves something in every table that tells of a person. */
async function leaveTraces({ email, at }: Awaited<ReturnType<typeof newPerson>>) {
  const me = at(NOW);
  const [listingId, contact] = [desk.home.id, { name: "Asha Rao", phone: nextPhone(), email }];
  const key = () => ({ idempotencyKey: crypto.randomUUID() });
  await me.leads.enquire({ listingId, ...key(), contact, message: "Is it free?", consent });
  const booking = { listingId, ...key(), startsAt: TOMORROWS_FIRST_SLOT, contact, consent };
  const booked = await me.visits.book(booking);
  if (booked.outcome !== "booked") throw new Error("not booked");
  await me.alerts.save({ criteria: { listingType: "Sale" }, name: "Any", schedule: "Daily", email, timeZone: "UTC" });
  await me.shortlist.keep({ listingId, isKept: true });
  await me.moderation.report({ listingId, reason: "Other", details: "I, Asha, saw it", email });
  const mailer = keepingMailer(database.db);
  for (const { id } of await database.db.select({ id: outbox.id }).from(outbox))
    await deliverMessage(contextAt(database.db), id, { mailer, origin: "https://plinth.example" });
  return booked.visitId;
}

/** Every sealed value and blind index, as it lies in the files. */
async function storedTraces(userId: string): Promise<string[]> {
  const rows = await database.db.execute<{ value: string | null }>(sql`
    select unnest(array[name, email, email_index]) as value from ${users} where id = ${userId}
    union all select unnest(array[name, phone, email, phone_index, email_index, match_key]) from ${contacts}
    union all select unnest(array[contact_name, phone, email, message, request_hash]) from ${enquiries}
    union all select unnest(array[visitor_name, visitor_key, request_hash]) from ${visits}
    union all select unnest(array[email, email_index]) from ${savedSearches}
    union all select unnest(array[details, email, email_index]) from ${abuseReports}`);
  return [...new Set(rows.flatMap(({ value }) => (value ? [value] : [])))];
}

test("after an erasure nothing of the person is left in any row or file, and the agency's record still counts", {
  timeout: 60_000,
}, async () => {
  const person = await newPerson();
  const visitId = await leaveTraces(person);
  await expect(person.at(NOW).privacy.askErasure()).rejects.toMatchObject({ cause: { reason: "erasure.visitAhead" } });
  await database.db.update(visits).set({ status: "Completed" }).where(eq(visits.id, visitId));
  const { erasureDueAt } = await person.at(NOW).privacy.askErasure();
  const dueAt = later(ERASURE_WAIT_MS);
  expect(erasureDueAt).toBe(dueAt.toISOString());
  expect(await eraseAt(later(ERASURE_WAIT_MS - 1))).toBe(0);

  const traces = await storedTraces(person.userId);
  expect(traces.length).toBeGreaterThan(20);
  // The control: all of it lies there before. Compressed, the longest values would hide from a scan.
  const before = await foundOnDisk(database.db, traces, { isLogRead: false });
  expect(before.toSorted()).toEqual(traces.toSorted());
  const letters = await database.db.$count(keptMails);

  expect(await eraseAt(dueAt)).toBe(1);
  expect(await eraseAt(dueAt)).toBe(0);
  for (const table of REMOVED) await database.db.execute(sql`vacuum full ${sql.identifier(table)}`);
  expect(await foundOnDisk(database.db, traces, { isLogRead: false })).toEqual([]);
  expect(await database.db.$count(users, hasEmail(person.email))).toBe(0);
  expect(await database.db.$count(keptMails)).toBeLessThan(letters);
  // Who was erased can no longer be told; that somebody asked still counts.
  expect(await database.db.$count(leads, eq(leads.agencyId, desk.agent.agencyId))).toBe(1);
  expect(await desk.leads.inbox({})).toMatchObject([{ contactName: "", latestMessage: "" }]);
  const [log] = await database.db.select().from(erasures).where(eq(erasures.userId, person.userId));
  expect(log).toMatchObject({ doneAt: dueAt, undoneAt: null });
  await expect(person.at(NOW).privacy.mine()).resolves.toMatchObject({ consents: [], holders: [] });
});

test("is taken back until then, and asked for by a fresh sign-in and by nobody who works for an agency", async () => {
  const person = await newPerson();
  await person.at(NOW).privacy.askErasure();
  expect(await person.at(later(DAY_MS / 2)).privacy.undoErasure()).toMatchObject({ erasureDueAt: null });
  expect(await eraseAt(later(2 * DAY_MS))).toBe(0);
  const [left] = await database.db
    .select({ email: emailOf(users) })
    .from(users)
    .where(hasEmail(person.email));
  expect(left).toEqual({ email: person.email });
  await expect(person.at(later(DAY_MS)).privacy.askErasure()).rejects.toMatchObject({
    cause: { reason: "session.tooOld" },
  });
  const { userId, agencyId, memberId } = desk.agent;
  const [session] = await database.db
    .insert(sessions)
    .values({ userId, createdAt: NOW, expiresAt: later(DAY_MS) })
    .returning({ id: sessions.id });
  const actor = actorOf({ userId, agencyId, memberId });
  const agent = createCaller({ ...contextAt(database.db, NOW, actor), sessionId: session!.id });
  await expect(agent.privacy.askErasure()).rejects.toMatchObject({ cause: { reason: "erasure.hasOffice" } });
});

test("of somebody who left their agency nothing personal is left, and what they did there still stands", async () => {
  const agencyId = await insertAgency(database.db, "Old Agency");
  const [left, stays] = [
    await insertMember(database.db, agencyId, { name: "Leela Leaver" }),
    await insertMember(database.db, agencyId, { name: "Stays" }),
  ];
  const home = await insertHome(database.db, left, await insertLocality(database.db));
  const contact = { name: "Asha Rao", phone: nextPhone(), email: "" };
  const question = { listingId: home.id, idempotencyKey: crypto.randomUUID(), contact, message: "Free?", consent };
  await callerFor(database.db, VISITOR).leads.enquire(question);
  const old = callerFor(database.db, actorOf(left)).leads;
  const leadId = (await old.inbox({}))[0]!.id;
  await old.addNote({ leadId, text: "Called, wants a garden" });
  const expiresAt = later(DAY_MS);
  const [session] = await database.db
    .insert(sessions)
    .values({ userId: left.userId, createdAt: NOW, expiresAt })
    .returning({ id: sessions.id });
  const actor: Actor = { kind: "user", userId: left.userId, platformRole: "Buyer", memberships: [] };
  const me = createCaller({ ...contextAt(database.db, NOW, actor), sessionId: session!.id });
  // The control: while they work there, they may not.
  await expect(me.privacy.askErasure()).rejects.toMatchObject({ cause: { reason: "erasure.hasOffice" } });
  const ended = { endedAt: NOW, successorMemberId: stays.memberId };
  await database.db.update(memberships).set(ended).where(eq(memberships.id, left.memberId));
  await database.db.update(leads).set({ ownerMemberId: stays.memberId }).where(eq(leads.id, leadId));
  await me.privacy.askErasure();

  expect(await eraseAt(later(ERASURE_WAIT_MS))).toBe(1);
  const [account] = await database.db
    .select({ name: nameOf(users), email: emailOf(users), phone: users.phone, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, left.userId));
  expect(account).toEqual({ name: "Former member", email: "", phone: null, passwordHash: "" });
  expect(await database.db.$count(sessions, eq(sessions.userId, left.userId))).toBe(0);
  const { activities } = await callerFor(database.db, actorOf(stays)).leads.detail({ leadId });
  const note = activities.find(({ kind }) => kind === "Note");
  expect(note).toMatchObject({ text: "Called, wants a garden", actorName: "Former member" });
});
