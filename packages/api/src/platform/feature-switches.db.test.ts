import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callerAt } from "../../testing/visit-world";
import { callerFor, insertBuyer, insertModerator, NOW, VISITOR } from "../../testing/world";
import { setSwitch } from "./feature-switches.repository";
import { SWITCHES_KEPT_MS } from "./require-feature";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const register = (now = NOW) =>
  callerAt(database.db, now, VISITOR).identity.register({
    name: "Asha Rao",
    email: `${crypto.randomUUID()}@plinth.example`,
    password: "a long enough phrase",
  });
const isOff = { code: "PRECONDITION_FAILED", cause: { reason: "feature.off" } };

test("what an administrator turns off is refused at once in this process, and on again when turned on", async () => {
  const admin = callerFor(database.db, await insertModerator(database.db, "Admin")).platform;
  expect(await admin.features()).toContainEqual({ feature: "Registration", isOn: true, changedAt: null });
  await register();
  await admin.switchFeature({ feature: "Registration", isOn: false });
  await expect(register()).rejects.toMatchObject(isOff);
  expect(await admin.features()).toContainEqual({ feature: "Registration", isOn: false, changedAt: NOW.toISOString() });
  await admin.switchFeature({ feature: "Registration", isOn: true });
  await register();
  const events = await database.db.select().from(auditEvents).where(eq(auditEvents.action, "feature.switch"));
  expect(events.map(({ details }) => details)).toEqual([
    { feature: "Registration", isOn: "no" },
    { feature: "Registration", isOn: "yes" },
  ]);
});

test("another process knows within five seconds", async () => {
  await register();
  // As by another process, of which this one hears nothing.
  await database.db.transaction((tx) => setSwitch(tx, { feature: "Registration", isOn: false, changedAt: NOW }));
  expect(SWITCHES_KEPT_MS).toBeLessThan(5000);
  await expect(register(new Date(NOW.getTime() + SWITCHES_KEPT_MS))).rejects.toMatchObject(isOff);
});

test("nobody but an administrator switches anything", async () => {
  for (const actor of [await insertBuyer(database.db), await insertModerator(database.db)])
    await expect(
      callerFor(database.db, actor).platform.switchFeature({ feature: "Registration", isOn: false }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
});
