import { accountEvents } from "@repo/db/schema/account-events";
import { users } from "@repo/db/schema/identity";
import { sealedAccount } from "@repo/db/sealing/sealed-account";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { Actor } from "@repo/domain/access/actor";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createCaller } from "#app-router";
import { contextAt } from "../../testing/visit-world";
import { insertBuyer, NOW } from "../../testing/world";
import { hashPassword } from "./password-hash";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

const PASSWORD = "a password of old days";
const PHONE = { browser: "Chrome", system: "Android" } as const;
const HOME = "203.0.113.7";
const HOUR_MS = 3_600_000;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);

async function newAccount() {
  const actor: Actor = await insertBuyer(database.db);
  const userId = actor.kind === "user" ? actor.userId : "";
  const email = `${userId}@plinth.example`;
  await database.db
    .update(users)
    .set({ ...sealedAccount({ id: userId, name: "Bina Buyer", email }), passwordHash: await hashPassword(PASSWORD) })
    .where(eq(users.id, userId));
  const events = () => createCaller(contextAt(database.db, later(48), actor)).identity.events();
  const enter = (now = NOW, { password = PASSWORD, network = HOME } = {}) =>
    signIn(database.db, { email, password, network, device: PHONE }, now);
  return { userId, events, enter };
}

test("an account's owner reads how it was signed in to and out of, by which kind of device, and nobody else's", async () => {
  const { events, enter } = await newAccount();
  const other = await newAccount();
  const signedIn = await enter();
  await signOut(database.db, signedIn!.sessionId, later(1), { network: HOME, device: PHONE });
  expect(await events()).toMatchObject([
    { kind: "SignedOut", ...PHONE, lastAt: later(1).toISOString() },
    { kind: "SignedIn", method: "Password", ...PHONE, times: 1, isFromNewNetwork: false },
  ]);
  expect(await other.events()).toEqual([]);
});

test("failed tries of an hour are one row with their number, and those of no account leave none", async () => {
  const { userId, events, enter } = await newAccount();
  for (let count = 0; count < 4; count++) await enter(NOW, { password: "not this one at all" });
  await enter(later(1), { password: "not this one at all" });
  // Answers do not wait for it.
  await vi.waitFor(async () =>
    expect(await events()).toMatchObject([
      { kind: "SignInFailed", times: 1 },
      { kind: "SignInFailed", method: "Password", times: 4 },
    ]),
  );
  const before = await database.db.$count(accountEvents);
  const unknown = { email: "nobody@plinth.example", password: PASSWORD, network: HOME };
  expect(await signIn(database.db, unknown, NOW)).toBeUndefined();
  expect(await database.db.$count(accountEvents)).toBe(before);
  expect(await database.db.$count(accountEvents, eq(accountEvents.userId, userId))).toBe(2);
});

test("a network nobody came from before is told apart, and no row holds an address or what another account's equals", async () => {
  const [one, two] = [await newAccount(), await newAccount()];
  for (const { enter } of [one, two]) {
    await enter();
    await enter(later(1), { network: "198.51.100.9" });
    await enter(later(2));
  }
  expect((await one.events()).map(({ isFromNewNetwork }) => isFromNewNetwork)).toEqual([false, true, false]);
  const rows = await database.db.select().from(accountEvents);
  const networks = (userId: string) => new Set(rows.flatMap((row) => (row.userId === userId ? row.networkIndex : [])));
  expect([networks(one.userId).size, networks(two.userId).size]).toEqual([2, 2]);
  expect([...networks(one.userId)].filter((network) => networks(two.userId).has(network))).toEqual([]);
  expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|198\.51\.100/);
});
