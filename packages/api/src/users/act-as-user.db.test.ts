import { accountEvents } from "@repo/db/schema/account-events";
import { impersonations, sessions } from "@repo/db/schema/identity";
import { leadActivities } from "@repo/db/schema/leads";
import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { userIdOf } from "@repo/domain/access/actor";
import { ACTING_MINUTES } from "@repo/domain/identity/act-as.schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { admit } from "#access/admit";
import { createCaller } from "#app-router";
import { loadActor } from "#identity/load-actor";
import { insertMarkedAgency } from "../../testing/two-agencies";
import { contextAt, MINUTE_MS } from "../../testing/visit-world";
import { callerFor, insertBuyer, insertLocality, insertModerator, NOW } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let world: Awaited<ReturnType<typeof insertMarkedAgency>>;

beforeAll(async () => {
  database = await openTestDatabase();
  const place = await insertLocality(database.db);
  world = await insertMarkedAgency(database.db, place, { canary: "canary", phone: "+919845012345" });
});
afterAll(() => database.close());

const REASON = "Cannot see a lead, as they say on the phone.";
const minutes = (count: number) => new Date(NOW.getTime() + count * MINUTE_MS);

/** An administrator's device, as its requests find it. */
async function adminDevice() {
  const admin = await insertModerator(database.db, "Admin");
  const [session] = await database.db
    .insert(sessions)
    .values({ userId: userIdOf(admin)!, expiresAt: minutes(600), secondStep: "Passed" })
    .returning();
  const sessionId = session!.id;
  const actor = (now = NOW) => loadActor(database.db, sessionId, now);
  const call = async (now = NOW) => createCaller({ ...contextAt(database.db, now, await actor(now)), sessionId });
  return { adminUserId: userIdOf(admin)!, sessionId, actor, call };
}

test("an administrator sees what a manager sees, changes nothing, and is themselves again by one press", async () => {
  const [manager] = world.members;
  const userId = userIdOf(manager!)!;
  const { adminUserId, actor, call } = await adminDevice();
  await (await call()).users.actAs({ userId, reason: REASON });
  expect(await actor()).toMatchObject({ userId, platformRole: "Buyer", actedBy: { userId: adminUserId } });
  const [kept] = await database.db.select().from(impersonations).where(eq(impersonations.userId, userId));
  expect(kept!.reason).toBe(REASON);
  const acting = await call();
  expect(await acting.identity.me()).toMatchObject({ userId, actingUntil: minutes(ACTING_MINUTES).toISOString() });
  expect((await acting.leads.table({})).total).toBeGreaterThan(0);
  const notes = await database.db.$count(leadActivities);
  const readOnly = { code: "FORBIDDEN", cause: { reason: "impersonation.readOnly" } };
  const leadId = world.leadIds[0]!;
  await expect(acting.leads.addNote({ leadId, text: "by another" })).rejects.toMatchObject(readOnly);
  await expect(acting.leads.revealContact({ leadId })).rejects.toMatchObject(readOnly);
  await expect(acting.users.actAs({ userId, reason: REASON })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const acted = contextAt(database.db, NOW, await actor());
  expect(() => admit("POST /api/uploads/[listingId]", acted, () => "done")).toThrow("impersonation.readOnly");
  expect(await database.db.$count(leadActivities)).toBe(notes);
  // What was refused was refused to the administrator.
  const refused = (id: string) => database.db.$count(accountEvents, eq(accountEvents.userId, id));
  await vi.waitFor(async () => expect(await refused(adminUserId)).toBe(4));
  expect(await refused(userId)).toBe(0);
  // The control: the manager writes.
  await callerFor(database.db, manager!).leads.addNote({ leadId, text: "by the manager" });
  expect(await database.db.$count(leadActivities)).toBe(notes + 1);

  await acting.identity.stopActing();
  expect(await actor()).toMatchObject({ userId: adminUserId, platformRole: "Admin" });
  const events = await database.db.select().from(auditEvents).where(eq(auditEvents.entityId, userId));
  expect(events.map(({ action, actorUserId }) => ({ action, actorUserId }))).toEqual([
    { action: "impersonation.start", actorUserId: adminUserId },
    { action: "impersonation.end", actorUserId: adminUserId },
  ]);
  expect(events[1]!.details).toMatchObject({ actedAs: userId });
});

test("it ends by itself after half an hour, and with the administrator's own rights", async () => {
  const userId = userIdOf(await insertBuyer(database.db))!;
  const { adminUserId, sessionId, actor, call } = await adminDevice();
  await (await call()).users.actAs({ userId, reason: REASON });
  expect(await actor(minutes(ACTING_MINUTES - 1))).toMatchObject({ userId });
  expect(await actor(minutes(ACTING_MINUTES))).toMatchObject({ userId: adminUserId });
  // A second one takes the place of the first.
  await (await call(minutes(ACTING_MINUTES))).users.actAs({ userId, reason: REASON });
  const other = callerFor(database.db, await insertModerator(database.db, "Admin")).users;
  await other.setRole({ userId: adminUserId, platformRole: "Buyer" });
  expect(await actor(minutes(ACTING_MINUTES + 1))).toMatchObject({ userId: adminUserId, platformRole: "Buyer" });
  await database.db.update(sessions).set({ endedAt: NOW }).where(eq(sessions.id, sessionId));
  expect(await actor(minutes(ACTING_MINUTES + 1))).toEqual({ kind: "visitor" });
});

test("never as an administrator, oneself, or who is suspended or gone, and only with a reason, by administrators", async () => {
  const { adminUserId, call } = await adminDevice();
  const { users } = await call();
  const otherAdmin = userIdOf(await insertModerator(database.db, "Admin"))!;
  const suspended = userIdOf(await insertBuyer(database.db))!;
  await users.suspend({ userId: suspended, reason: "Abuse" });
  for (const [userId, reason] of [
    [otherAdmin, "user.isAdmin"],
    [adminUserId, "user.isYourself"],
    [suspended, "user.isSuspended"],
    [crypto.randomUUID(), "user.notFound"],
  ] as const)
    await expect(users.actAs({ userId, reason: REASON })).rejects.toMatchObject({ cause: { reason } });
  const buyer = await insertBuyer(database.db);
  await expect(users.actAs({ userId: userIdOf(buyer)!, reason: "why" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  for (const actor of [buyer, await insertModerator(database.db)])
    await expect(
      callerFor(database.db, actor).users.actAs({ userId: suspended, reason: REASON }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("whoever becomes an administrator meanwhile is not seen any more", async () => {
  const userId = userIdOf(await insertBuyer(database.db))!;
  const { adminUserId, actor, call } = await adminDevice();
  await (await call()).users.actAs({ userId, reason: REASON });
  const other = callerFor(database.db, await insertModerator(database.db, "Admin")).users;
  await other.setRole({ userId, platformRole: "Admin" });
  expect(await actor()).toMatchObject({ userId: adminUserId });
});
