import { emailOf, hasEmail, nameOf } from "@repo/db/account-columns";
import { users } from "@repo/db/schema/identity";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq, getTableColumns } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertAccount } from "../../testing/insert-account";
import { callerFor, insertAgency, insertMember, NOW, VISITOR } from "../../testing/world";
import { loadActor } from "./load-actor";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const DAY_MS = 24 * 60 * 60 * 1000;
const PASSWORD = "a long enough phrase";

async function registered(email = `${crypto.randomUUID()}@plinth.example`) {
  await insertAccount(database.db, { email, password: PASSWORD });
  return email;
}

const ACCOUNT = { ...getTableColumns(users), name: nameOf(users), email: emailOf(users) };
const rowsOf = (email: string) => database.db.select(ACCOUNT).from(users).where(hasEmail(email));

describe("an account", () => {
  test("keeps no readable password", async () => {
    const [row] = await rowsOf(await registered());
    expect(row!.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(row)).not.toContain(PASSWORD);
  });

  test("a short password is told at its field", async () => {
    const input = { name: "Asha", email: "asha@plinth.example", password: "elevenchars" };
    await expect(callerFor(database.db, VISITOR).identity.register(input)).rejects.toMatchObject({
      cause: { issues: [{ path: ["password"], message: "password.tooShort" }] },
    });
  });
});

describe("a session", () => {
  test("opens with the right password only, whatever the case of the address", async () => {
    const email = await registered();
    expect(
      await signIn(database.db, { email: email.toUpperCase(), password: PASSWORD, network: null }, NOW),
    ).toMatchObject({ email });
    expect(await signIn(database.db, { email, password: `${PASSWORD}!`, network: null }, NOW)).toBeUndefined();
    expect(
      await signIn(database.db, { email: "nobody@plinth.example", password: PASSWORD, network: null }, NOW),
    ).toBeUndefined();
  });

  test("of an account that has no password is never opened", async () => {
    const { userId } = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
    const [row] = await database.db.select(ACCOUNT).from(users).where(eq(users.id, userId));
    expect(row!.passwordHash).toBe("none");
    for (const password of ["none", "", PASSWORD])
      expect(await signIn(database.db, { email: row!.email, password, network: null }, NOW)).toBeUndefined();
  });

  test("ends at sign-out, after its days, and for what never was one", async () => {
    const email = await registered();
    const { sessionId, userId } = (await signIn(database.db, { email, password: PASSWORD, network: null }, NOW))!;
    const actor = (at: Date, id: string | undefined = sessionId) => loadActor(database.db, id, at);
    expect(await actor(NOW)).toMatchObject({ kind: "user", userId });
    expect(await actor(new Date(NOW.getTime() + 7 * DAY_MS))).toEqual(VISITOR);
    expect(await actor(NOW, crypto.randomUUID())).toEqual(VISITOR);
    await signOut(database.db, sessionId, NOW);
    expect(await actor(NOW)).toEqual(VISITOR);
  });

  test("of a suspended user counts no more from the next request on", async () => {
    const email = await registered();
    const { sessionId } = (await signIn(database.db, { email, password: PASSWORD, network: null }, NOW))!;
    await database.db.update(users).set({ suspendedAt: NOW }).where(hasEmail(email));
    expect(await loadActor(database.db, sessionId, NOW)).toEqual(VISITOR);
    expect(await signIn(database.db, { email, password: PASSWORD, network: null }, NOW)).toBeUndefined();
  });

  test("knows the agencies and role of now, not of the sign-in", async () => {
    const email = await registered();
    const { sessionId, userId } = (await signIn(database.db, { email, password: PASSWORD, network: null }, NOW))!;
    const before = await loadActor(database.db, sessionId, NOW);
    expect(before).toMatchObject({ platformRole: "Buyer", memberships: [] });
    await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
    await database.db.update(users).set({ platformRole: "Moderator" }).where(eq(users.id, userId));
    expect(await loadActor(database.db, sessionId, NOW)).toMatchObject({ platformRole: "Moderator", memberships: [] });
  });
});
