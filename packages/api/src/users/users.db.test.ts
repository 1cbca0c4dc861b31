import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appRouter, createCaller } from "#app-router";
import { loadActor } from "#identity/load-actor";
import { signIn } from "#identity/sign-in";
import { insertAccount } from "../../testing/insert-account";
import { contextAt } from "../../testing/visit-world";
import { callerFor, insertAgency, insertBuyer, insertModerator, NOW } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const PASSWORD = "a long enough phrase";

async function registered() {
  const email = `${crypto.randomUUID()}@plinth.example`;
  return { id: await insertAccount(database.db, { email, password: PASSWORD }), email };
}

const enter = (email: string) => signIn(database.db, { email, password: PASSWORD, network: null }, NOW);

/** As a request asks for it: who the device's session is of, now. */
const asDevice = async (sessionId: string) =>
  createCaller({ ...contextAt(database.db, NOW, await loadActor(database.db, sessionId, NOW)), sessionId });

const asAdmin = async () => callerFor(database.db, await insertModerator(database.db, "Admin")).users;

test("a suspension counts from the next request on, on every device, and for streams that begin again", async () => {
  const user = await registered();
  await insertMembership(user.id);
  const [phone, laptop] = [(await enter(user.email))!, (await enter(user.email))!];
  expect(await (await asDevice(phone.sessionId)).identity.sessions()).toHaveLength(2);
  const admin = await asAdmin();
  const view = await admin.suspend({ userId: user.id, reason: "Compromised" });
  expect(view).toMatchObject({ suspendedAt: NOW.toISOString(), liveSessions: 0 });
  for (const { sessionId } of [phone, laptop]) {
    const device = await asDevice(sessionId);
    await expect(device.identity.sessions()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(device.leads.deskChanges()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  }
  expect(await enter(user.email)).toBeUndefined();
  const [event] = await database.db.select().from(auditEvents).where(eq(auditEvents.entityId, user.id));
  expect(event).toMatchObject({ action: "user.suspend", details: { reason: "Compromised" } });

  expect(await admin.restore({ userId: user.id })).toMatchObject({ suspendedAt: null });
  await expect((await asDevice(phone.sessionId)).identity.sessions()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  expect(await enter(user.email)).toBeDefined();
});

test("an open stream is closed within thirty seconds", () => {
  expect(appRouter._def._config.sse?.maxDurationMs).toBeLessThanOrEqual(30_000);
});

test("an account is found by its address, suspended or not, whatever its case", async () => {
  const user = await registered();
  const admin = await asAdmin();
  const found = await admin.find({ email: user.email.toUpperCase() });
  expect(found).toMatchObject({ userId: user.id, name: "Asha Rao", platformRole: "Buyer", hasApp: false });
  await admin.suspend({ userId: user.id, reason: "Abuse" });
  expect(await admin.find({ email: user.email })).toMatchObject({ suspendedAt: NOW.toISOString() });
  await expect(admin.find({ email: "nobody@plinth.example" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a new role counts from the next request on", async () => {
  const anyListing = { listingId: crypto.randomUUID() };
  const user = await registered();
  const { sessionId } = (await enter(user.email))!;
  await expect((await asDevice(sessionId)).moderation.caseOf(anyListing)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const admin = await asAdmin();
  await admin.setRole({ userId: user.id, platformRole: "Moderator" });
  await expect((await asDevice(sessionId)).moderation.caseOf(anyListing)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await admin.setRole({ userId: user.id, platformRole: "Buyer" });
  await expect((await asDevice(sessionId)).moderation.caseOf(anyListing)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("nobody governs themselves, nor anybody without being an administrator", async () => {
  const actor = await insertModerator(database.db, "Admin");
  const userId = actor.kind === "user" ? actor.userId : "";
  const own = callerFor(database.db, actor).users;
  await expect(own.suspend({ userId, reason: "Left" })).rejects.toMatchObject({ cause: { reason: "user.isYourself" } });
  await expect(own.setRole({ userId, platformRole: "Buyer" })).rejects.toMatchObject({ code: "CONFLICT" });
  const victim = await registered();
  for (const stranger of [await insertBuyer(database.db), await insertModerator(database.db)])
    await expect(
      callerFor(database.db, stranger).users.suspend({ userId: victim.id, reason: "Abuse" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  const [left] = await database.db.select().from(users).where(eq(users.id, victim.id));
  expect(left!.suspendedAt).toBeNull();
});

async function insertMembership(userId: string) {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  await database.db.insert(memberships).values({ agencyId, userId, role: "Agent" });
}
