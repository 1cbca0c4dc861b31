import { users } from "@repo/db/schema/identity";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertAccount } from "../../testing/insert-account";
import { NOW, VISITOR } from "../../testing/world";
import { loadActor } from "./load-actor";
import { signIn } from "./sign-in";
import { type ProviderClaims, signInByProvider } from "./sign-in-by-provider";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const PASSWORD = "a long enough phrase";

const newClaims = (changes: Partial<ProviderClaims> = {}): ProviderClaims => ({
  provider: "Google",
  subject: crypto.randomUUID(),
  name: "Asha Rao",
  email: `${crypto.randomUUID()}@plinth.example`,
  isEmailVerified: true,
  ...changes,
});
const come = (claims: ProviderClaims) => signInByProvider(database.db, claims, NOW);
const byPassword = (email: string) => signIn(database.db, { email, password: PASSWORD, network: null }, NOW);

async function registered() {
  const { email } = newClaims();
  await insertAccount(database.db, { email, password: PASSWORD });
  return email;
}

test("a new person gets an account that no password opens, and the same one next time, under another address too", async () => {
  const claims = newClaims();
  const first = await come(claims);
  expect(first).toMatchObject({ name: "Asha Rao", email: claims.email });
  expect(await loadActor(database.db, first!.sessionId, NOW)).toMatchObject({ userId: first!.userId });
  expect(await come({ ...claims, email: newClaims().email, isEmailVerified: false })).toMatchObject({
    userId: first!.userId,
    email: claims.email,
  });
  expect(await signIn(database.db, { email: claims.email, password: "none", network: null }, NOW)).toBeUndefined();
});

test("somebody who registered an address that is not theirs loses it to its owner: password and sessions end", async () => {
  const email = await registered();
  const squatter = await byPassword(email);
  const owner = await come(newClaims({ email: email.toUpperCase() }));
  expect(owner?.userId).toBe(squatter!.userId);
  expect(await loadActor(database.db, squatter!.sessionId, NOW)).toEqual(VISITOR);
  expect(await byPassword(email)).toBeUndefined();
  expect(await loadActor(database.db, owner!.sessionId, NOW)).toMatchObject({ userId: owner!.userId });
});

test("an account whose address was verified is linked, and keeps its password", async () => {
  const email = await registered();
  const own = await byPassword(email);
  await database.db.update(users).set({ emailVerifiedAt: NOW }).where(eq(users.id, own!.userId));
  expect(await come(newClaims({ email }))).toMatchObject({ userId: own!.userId });
  expect(await byPassword(email)).toMatchObject({ userId: own!.userId });
});

test("an address that the provider does not vouch for opens nothing and makes nothing", async () => {
  const email = await registered();
  expect(await come(newClaims({ email, isEmailVerified: false }))).toBeUndefined();
  expect(await come(newClaims({ isEmailVerified: false }))).toBeUndefined();
  expect(await byPassword(email)).toBeDefined();
});

test("who is suspended stays out, linked or not, and nothing of the account changes", async () => {
  const claims = newClaims();
  const { userId } = (await come(claims))!;
  await database.db.update(users).set({ suspendedAt: NOW }).where(eq(users.id, userId));
  expect(await come(claims)).toBeUndefined();
  expect(await come(newClaims({ email: claims.email }))).toBeUndefined();
  await database.db.update(users).set({ suspendedAt: null }).where(eq(users.id, userId));
  expect(await come(claims)).toMatchObject({ userId });
});

test("the same person at twenty doors at once gets one account", async () => {
  const claims = newClaims();
  const came = await Promise.all(Array.from({ length: 20 }, () => come(claims)));
  expect(new Set(came.map((one) => one?.userId)).size).toBe(1);
});
