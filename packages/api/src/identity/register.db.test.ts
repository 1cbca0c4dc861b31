import { emailOf, hasEmail, nameOf } from "@repo/db/account-columns";
import { signInCodes, users } from "@repo/db/schema/identity";
import { outbox } from "@repo/db/schema/messages";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { getTableColumns } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCaller } from "#app-router";
import { composeMails } from "#messages/compose-mails";
import { insertAccount } from "../../testing/insert-account";
import { contextAt } from "../../testing/visit-world";
import { NOW } from "../../testing/world";
import { signIn } from "./sign-in";
import { signInByLink } from "./sign-in-by-letter";
import { signInByProvider } from "./sign-in-by-provider";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const OWN = "a long enough phrase";
const THEIRS = "another long phrase";
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const newAddress = () => `${crypto.randomUUID()}@plinth.example`;

/** From a network of its own, as one is told nothing after twenty. */
const register = (email: string, password = OWN, name = "Asha Rao", db = database.db) =>
  createCaller({ ...contextAt(db), clientAddress: crypto.randomUUID() }).identity.register({
    name,
    email,
    password,
  });

/** The letters that were promised since the last time this was asked, as they would be written now. */
async function letters() {
  const promised = await database.db.delete(outbox).returning();
  const letter = { ctx: contextAt(database.db), origin: "https://plinth.example" };
  return (await Promise.all(promised.map((message) => composeMails(letter, message)))).flat();
}

const said = async () => (await letters()).map(({ recipient, subject }) => [recipient, subject]);

/** The secret of the letter that a registration brings. */
async function registered(email: string, password = OWN, name?: string) {
  await letters();
  await register(email, password, name);
  const [mail] = await letters();
  return mail!.content.action!.url.split("/").at(-1)!;
}

async function withAccount() {
  const email = newAddress();
  await insertAccount(database.db, { email, password: OWN });
  return email;
}

const enter = (email: string, password: string) => signIn(database.db, { email, password, network: null }, NOW);
const follow = (token: string, now = NOW) => signInByLink(database.db, token, now);

const ACCOUNT = { ...getTableColumns(users), name: nameOf(users), email: emailOf(users) };
const rowsOf = (email: string) => database.db.select(ACCOUNT).from(users).where(hasEmail(email));

describe("enumeration", () => {
  test("a known address, an unknown one and one that waits are answered alike after the same work; letters tell", async () => {
    await letters();
    const [known, unknown, waiting, suspended] = [await withAccount(), newAddress(), newAddress(), await withAccount()];
    await register(waiting, THEIRS);
    await letters();
    await database.db.update(users).set({ suspendedAt: NOW }).where(hasEmail(suspended));
    const kept = await database.db.$count(signInCodes);
    const answers = [];
    for (const email of [known.toUpperCase(), unknown, waiting, suspended]) answers.push(await register(email));
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ outcome: "accepted" })));
    expect(await database.db.$count(signInCodes)).toBe(kept + 4);
    const promised = await database.db.select().from(outbox);
    expect(promised.map(({ kind, subject }) => [kind, Object.keys(subject)])).toEqual(
      Array.from({ length: 4 }, () => ["SignInCode", ["codeId"]]),
    );
    expect(new Map((await said()).map(([recipient, subject]) => [recipient, subject]))).toEqual(
      new Map([
        [known, "You have an account already"],
        [unknown, "Finish your account"],
        [waiting, "Finish your account"],
      ]),
    );
  });

  test("the same statements run for a known address and for an unknown one", async () => {
    const statements: string[] = [];
    const logger = { logQuery: (statement: string) => statements.push(statement) };
    const db = drizzle({ client: database.db.$client, casing: "snake_case", logger });
    const ranFor = async (email: string) => {
      statements.length = 0;
      await register(email, OWN, "Asha Rao", db);
      return [...statements];
    };
    // The first one also reads which features are on.
    await ranFor(newAddress());
    const forUnknown = await ranFor(newAddress());
    expect(forUnknown.length).toBeGreaterThan(4);
    expect(await ranFor(await withAccount())).toEqual(forUnknown);
  });

  test("no mailbox is filled, and who asks too often is answered as before", async () => {
    for (const email of [await withAccount(), newAddress()]) {
      await letters();
      for (let count = 0; count < 6; count++) expect(await register(email)).toEqual({ outcome: "accepted" });
      expect(await said()).toHaveLength(3);
    }
  });
});

describe("an account that nobody finished", () => {
  test("is entered by no password until the link of its letter was followed, which works once", async () => {
    const email = newAddress();
    const token = await registered(email);
    expect(await enter(email, OWN)).toBeUndefined();
    expect(await rowsOf(email)).toMatchObject([{ passwordHash: "none", emailVerifiedAt: null }]);
    expect(await follow(token)).toMatchObject({ email, name: "Asha Rao" });
    expect(await enter(email, OWN)).toMatchObject({ email });
    const [row] = await rowsOf(email);
    expect(row!.emailVerifiedAt).toEqual(NOW);
    expect(row!.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await follow(token)).toBeUndefined();
  });

  test("is not finished by a link that is ten minutes old", async () => {
    const email = newAddress();
    const token = await registered(email);
    expect(await follow(token, minutes(10))).toBeUndefined();
    expect(await enter(email, OWN)).toBeUndefined();
  });

  test("has the password of the letter that was followed, whoever else registered the address before or after", async () => {
    const email = newAddress();
    const before = await registered(email, THEIRS);
    const own = await registered(email, OWN);
    const after = await registered(email, "a third long phrase");
    expect(await follow(own)).toMatchObject({ email });
    // As if the owner followed the others as well.
    await follow(before);
    await follow(after);
    expect(await enter(email, OWN)).toMatchObject({ email });
    for (const password of [THEIRS, "a third long phrase"]) expect(await enter(email, password)).toBeUndefined();
  });

  test("belongs to whom a provider vouches for, and gets no password by a letter of before", async () => {
    const email = newAddress();
    const token = await registered(email, THEIRS);
    const claims = { provider: "Google" as const, subject: crypto.randomUUID(), name: "Asha Rao", email };
    expect(await signInByProvider(database.db, { ...claims, isEmailVerified: true }, NOW)).toMatchObject({ email });
    expect(await follow(token)).toMatchObject({ email });
    expect(await enter(email, THEIRS)).toBeUndefined();
  });
});

test("the owner of a known address is told, may sign in by the link, and keeps name and password", async () => {
  const email = await withAccount();
  await letters();
  await register(email, THEIRS, "Somebody Else");
  const [mail] = await letters();
  expect(mail).toMatchObject({ recipient: email, content: { action: { label: "Sign in" } } });
  expect(mail!.content.items).toMatchObject([{ url: "https://plinth.example/reset" }]);
  expect(JSON.stringify(mail)).not.toContain("Somebody Else");
  expect(await follow(mail!.content.action!.url.split("/").at(-1)!)).toMatchObject({ email, name: "Asha Rao" });
  expect(await enter(email, THEIRS)).toBeUndefined();
  expect(await enter(email, OWN)).toMatchObject({ email });
});

test("two who register an address at once make one account", async () => {
  const email = newAddress();
  await letters();
  await Promise.all([register(email, OWN), register(email, THEIRS)]);
  expect(await rowsOf(email)).toHaveLength(1);
  expect(await said()).toHaveLength(2);
});
