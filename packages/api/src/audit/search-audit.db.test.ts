import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callerFor, insertBuyer, insertModerator, NOW } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const event = (changes: Partial<typeof auditEvents.$inferInsert>) => ({
  action: "user.suspend",
  entity: "user",
  entityId: crypto.randomUUID(),
  details: {},
  requestId: "test",
  occurredAt: NOW,
  ...changes,
});

test("the trail is leafed through page by page, each event once, also while it grows", async () => {
  const { db } = database;
  const actor = await insertModerator(db, "Admin");
  const admin = callerFor(db, actor).audit;
  const action = "test.leaf";
  for (let count = 0; count < 120; count++) await db.insert(auditEvents).values(event({ action }));
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await admin.search({ action, ...(after && { after }) });
    seen.push(...page.events.map(({ id }) => id));
    after = page.next ?? undefined;
    await db.insert(auditEvents).values(event({ action }));
  } while (after);
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
});

test("it is searched by who, what, about what and when, and every event has its place in the chain", async () => {
  const { db } = database;
  const actor = await insertModerator(db, "Admin");
  const actorUserId = actor.kind === "user" ? actor.userId : "";
  const entityId = crypto.randomUUID();
  const wanted = event({ actorUserId, action: "test.wanted", entity: "thing", entityId });
  await db.insert(auditEvents).values(wanted);
  await db.insert(auditEvents).values(event({ occurredAt: new Date("2029-06-01T00:00:00Z") }));
  const admin = callerFor(db, actor).audit;
  const day = NOW.toISOString().slice(0, 10);
  for (const asked of [
    { actorUserId },
    { action: "test.wanted" },
    { entity: "thing" },
    { entityId },
    { entityId, from: day, until: day },
  ]) {
    const { events } = await admin.search(asked);
    expect(events).toMatchObject([
      { actorName: "Mira Moderator", action: "test.wanted", position: expect.any(Number) },
    ]);
  }
  expect((await admin.search({ entityId, until: "2029-12-31" })).events).toEqual([]);
  expect((await admin.search({ entityId, from: "2030-01-03" })).events).toEqual([]);
});

test("the whole trail verifies, and tells when somebody reworded it", async () => {
  const { db } = database;
  const admin = callerFor(db, await insertModerator(db, "Admin")).audit;
  await db.insert(auditEvents).values(event({ action: "test.true" }));
  expect(await admin.verify()).toMatchObject({ firstFault: null });
  await db.execute(sql`alter table audit_events disable trigger user`);
  await db.execute(sql`update audit_events set action = 'test.false' where action = 'test.true'`);
  await db.execute(sql`alter table audit_events enable trigger user`);
  expect(await admin.verify()).toMatchObject({ firstFault: { kind: "Changed" } });
});

test("nobody but an administrator reads it", async () => {
  for (const actor of [await insertBuyer(database.db), await insertModerator(database.db)])
    await expect(callerFor(database.db, actor).audit.search({})).rejects.toMatchObject({ code: "FORBIDDEN" });
});
