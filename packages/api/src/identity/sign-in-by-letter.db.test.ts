import { hasEmail } from "@repo/db/account-columns";
import { users } from "@repo/db/schema/identity";
import { outbox } from "@repo/db/schema/messages";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCaller } from "#app-router";
import { composeMails } from "#messages/compose-mails";
import { insertAccount } from "../../testing/insert-account";
import { contextAt } from "../../testing/visit-world";
import { NOW } from "../../testing/world";
import { loadActor } from "./load-actor";
import { signInByCode, signInByLink } from "./sign-in-by-letter";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

async function registered() {
  const email = `${crypto.randomUUID()}@plinth.example`;
  await insertAccount(database.db, { email, password: "a long enough phrase" });
  return email;
}

/** The letters that were promised since the last time this was asked, as they would be written now. */
async function letters(now = NOW) {
  const promised = await database.db.delete(outbox).returning();
  const letter = { ctx: contextAt(database.db, now), origin: "https://plinth.example" };
  return (await Promise.all(promised.map((message) => composeMails(letter, message)))).flat();
}

const ask = (email: string, now = NOW) => createCaller(contextAt(database.db, now)).identity.askSignInCode({ email });

async function asked(email: string, now = NOW) {
  await letters();
  const { codeId } = await ask(email, now);
  const [mail] = await letters(now);
  return { codeId, code: mail!.content.heading, token: mail!.content.action!.url.split("/").at(-1)! };
}

const byCode = (codeId: string, code: string, now = NOW, network: string | null = null) =>
  signInByCode(database.db, { codeId, code, network }, now);
const byLink = (token: string, now = NOW) => signInByLink(database.db, token, now);
const beside = (code: string, by: number) => String((Number(code) + by + 1_000_000) % 1_000_000).padStart(6, "0");

describe("a letter", () => {
  test("signs in by its code, once, and shows that the address is read", async () => {
    const email = await registered();
    const { codeId, code, token } = await asked(email);
    expect(code).toMatch(/^\d{6}$/);
    const signedIn = await byCode(codeId, code);
    expect(signedIn).toMatchObject({ email });
    expect(await loadActor(database.db, signedIn?.sessionId, NOW)).toMatchObject({ kind: "user" });
    const [user] = await database.db.select().from(users).where(hasEmail(email));
    expect(user!.emailVerifiedAt).toEqual(NOW);
    expect(await byCode(codeId, code)).toBeUndefined();
    expect(await byLink(token), "code and link are one").toBeUndefined();
  });

  test("signs in by its link, once, of many at the same time", async () => {
    const email = await registered();
    const { codeId, code, token } = await asked(email);
    const entered = await Promise.all(Array.from({ length: 8 }, () => byLink(token)));
    expect(entered.filter((signedIn) => signedIn !== undefined)).toHaveLength(1);
    expect(await byCode(codeId, code)).toBeUndefined();
  });

  test("works for ten minutes", async () => {
    const email = await registered();
    const [first, second] = [await asked(email), await asked(email)];
    expect(await byCode(first.codeId, first.code, minutes(10))).toBeUndefined();
    expect(await byLink(second.token, minutes(10))).toBeUndefined();
    expect(await byLink(second.token, minutes(9.9))).toMatchObject({ email });
  });

  test("of a suspended account opens nothing, and none is sent", async () => {
    const email = await registered();
    const { codeId, code } = await asked(email);
    await database.db.update(users).set({ suspendedAt: NOW }).where(hasEmail(email));
    expect(await byCode(codeId, code)).toBeUndefined();
    await ask(email);
    expect(await letters()).toEqual([]);
  });
});

describe("guessing", () => {
  test("numbers beside the right one are wrong, and five wrong ones end the code", async () => {
    const { codeId, code } = await asked(await registered());
    for (const by of [-2, -1, 1, 2, 3]) expect(await byCode(codeId, beside(code, by))).toBeUndefined();
    expect(await byCode(codeId, code)).toBeUndefined();
  });

  test("four wrong ones do not; the control", async () => {
    const { codeId, code } = await asked(await registered());
    for (const by of [-2, -1, 1, 2]) await byCode(codeId, beside(code, by));
    expect(await byCode(codeId, code)).toBeDefined();
  });

  test("many at once have five tries together", async () => {
    const { codeId, code } = await asked(await registered());
    await Promise.all(Array.from({ length: 40 }, (_, by) => byCode(codeId, beside(code, by + 1))));
    expect(await byCode(codeId, code)).toBeUndefined();
  });

  test("a code counts with the request it was asked by only", async () => {
    const [mine, theirs] = [await asked(await registered()), await asked(await registered())];
    const wrong = mine.code === theirs.code ? beside(mine.code, 1) : mine.code;
    expect(await byCode(theirs.codeId, wrong)).toBeUndefined();
    expect(await byCode(crypto.randomUUID(), mine.code)).toBeUndefined();
  });

  test("a network that tries codes of many accounts is slowed down there", async () => {
    for (let count = 0; count < 100; count++) await byCode(crypto.randomUUID(), "123456", NOW, "192.0.2.44");
    await expect(byCode(crypto.randomUUID(), "123456", NOW, "192.0.2.44")).rejects.toThrow("signIn.tooManyTries");
  });
});

test("an address without an account gets an answer of the same shape after the same work, and no letter", async () => {
  await letters();
  const email = await registered();
  const [known, unknown] = [await ask(email), await ask("nobody@plinth.example")];
  expect(Object.keys(unknown)).toEqual(Object.keys(known));
  expect(await database.db.$count(outbox)).toBe(2);
  expect((await letters()).map(({ recipient }) => recipient)).toEqual([email]);
});

test("nobody's mailbox is filled: three letters in ten minutes, ten a day", async () => {
  const email = await registered();
  await letters();
  for (let count = 0; count < 6; count++) await ask(email);
  expect(await letters()).toHaveLength(3);
  for (let hour = 1; hour < 12; hour++) for (let count = 0; count < 3; count++) await ask(email, minutes(hour * 60));
  const promised = await database.db.delete(outbox).returning();
  expect(promised.length).toBeLessThan(13);
});

test("neither code nor link is stored", async () => {
  const { code, token } = await asked(await registered());
  const rows = await database.db.execute<{ row: string }>("select sign_in_codes::text as row from sign_in_codes");
  for (const { row } of rows) {
    expect(row).not.toContain(token);
    expect(row.split(/[(),]/)).not.toContain(code);
  }
});
