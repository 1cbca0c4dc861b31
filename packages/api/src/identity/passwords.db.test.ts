import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outbox } from "@repo/db/schema/messages";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCaller } from "#app-router";
import { composeMails } from "#messages/compose-mails";
import { insertAccount } from "../../testing/insert-account";
import { contextAt } from "../../testing/visit-world";
import { NOW, VISITOR } from "../../testing/world";
import { loadActor } from "./load-actor";
import { signIn } from "./sign-in";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const OLD = "a long enough phrase";
const NEW = "another long phrase";
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const anybody = (now = NOW) => createCaller(contextAt(database.db, now)).identity;

async function registered() {
  const email = `${crypto.randomUUID()}@plinth.example`;
  await insertAccount(database.db, { email, password: OLD });
  return email;
}

const enter = (email: string, password: string, now = NOW, network: string | null = null) =>
  signIn(database.db, { email, password, network }, now);

/** A signed-in device. */
async function device(email: string, password = OLD) {
  const { sessionId } = (await enter(email, password))!;
  const actor = () => loadActor(database.db, sessionId, NOW);
  const desk = async () => createCaller({ ...contextAt(database.db, NOW, await actor()), sessionId }).identity;
  return { sessionId, actor, desk };
}

/** The letters that were promised since the last time this was asked, as they would be written now. */
async function letters(now = NOW) {
  const promised = await database.db.delete(outbox).returning();
  const letter = { ctx: contextAt(database.db, now), origin: "https://plinth.example" };
  const mails = await Promise.all(promised.map((message) => composeMails(letter, message)));
  return mails.flat();
}

async function askLink(email: string): Promise<string> {
  await letters();
  await anybody().askPasswordReset({ email });
  const [mail] = await letters();
  return mail!.content.action!.url.split("/").at(-1)!;
}

describe("a forgotten password", () => {
  test("is replaced by the link of a letter, once; every device is signed out and the owner is told", async () => {
    const email = await registered();
    const phone = await device(email);
    const token = await askLink(email);
    await anybody(minutes(29)).resetPassword({ token, password: NEW });
    expect(await phone.actor()).toEqual(VISITOR);
    expect(await enter(email, OLD)).toBeUndefined();
    expect(await enter(email, NEW)).toMatchObject({ email });
    await expect(anybody().resetPassword({ token, password: OLD })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await letters()).map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [email, "Your password was changed"],
    ]);
  });

  test("a link ends after half an hour, and all of them when one is used", async () => {
    const email = await registered();
    const [first, second] = [await askLink(email), await askLink(email)];
    await expect(anybody(minutes(31)).resetPassword({ token: first, password: NEW })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await anybody().resetPassword({ token: second, password: NEW });
    await expect(anybody().resetPassword({ token: first, password: OLD })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("an address without an account gets the same answer and no letter", async () => {
    await letters();
    const email = await registered();
    expect(await anybody().askPasswordReset({ email: "nobody@plinth.example" })).toEqual(
      await anybody().askPasswordReset({ email }),
    );
    expect((await letters()).map(({ recipient }) => recipient)).toEqual([email]);
  });

  test("nobody's mailbox is filled: three letters an hour", async () => {
    const email = await registered();
    await letters();
    for (let count = 0; count < 10; count++) await anybody().askPasswordReset({ email });
    expect(await letters()).toHaveLength(3);
    await anybody(minutes(21)).askPasswordReset({ email });
    expect(await letters(minutes(21))).toHaveLength(1);
  });

  test("no secret of a link is stored", async () => {
    const token = await askLink(await registered());
    const rows = await database.db.execute<{ row: string }>(sql`select secret_links::text as row from secret_links`);
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });
});

describe("a known password", () => {
  test("is changed by who knows it; the other devices are signed out, this one is not", async () => {
    const email = await registered();
    const [phone, laptop] = [await device(email), await device(email)];
    await (await phone.desk()).changePassword({ currentPassword: OLD, password: NEW });
    expect(await phone.actor()).toMatchObject({ kind: "user" });
    expect(await laptop.actor()).toEqual(VISITOR);
    expect(await enter(email, NEW)).toMatchObject({ email });
  });

  test("is not changed by who does not know it, who is told so at the field and has ten tries", async () => {
    const phone = await device(await registered());
    const desk = await phone.desk();
    const wrong = () => desk.changePassword({ currentPassword: NEW, password: NEW });
    for (let count = 0; count < 10; count++)
      await expect(wrong()).rejects.toMatchObject({ cause: { details: { field: "currentPassword" } } });
    await expect(wrong()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });
});

describe("a password that guessers know", () => {
  const refused = { cause: { reason: "password.known", details: { field: "password" } } };

  test.each(["password1234", "PasswordPassword", "aaaaaaaaaaaa", "hello1hello1"])("%s is refused", async (password) => {
    const email = `${crypto.randomUUID()}@plinth.example`;
    await expect(anybody().register({ name: "Asha Rao", email, password })).rejects.toMatchObject(refused);
    expect(await enter(email, password)).toBeUndefined();
  });

  test("one of the operator's list is refused at every door, and leaves the link of a letter usable", async () => {
    const folder = await mkdtemp(join(tmpdir(), "plinth-passwords-"));
    const breachedPasswordsFile = join(folder, "leaked.txt");
    await writeFile(breachedPasswordsFile, `${createHash("sha1").update(NEW).digest("hex").toUpperCase()}:42\n`);
    const email = await registered();
    const token = await askLink(email);
    const checked = createCaller({ ...contextAt(database.db, NOW), breachedPasswordsFile }).identity;
    const other = { name: "Asha Rao", email: `${crypto.randomUUID()}@plinth.example`, password: NEW };
    await expect(checked.register(other)).rejects.toMatchObject(refused);
    await expect(checked.resetPassword({ token, password: NEW })).rejects.toMatchObject(refused);
    await checked.resetPassword({ token, password: "a third long phrase" });
    expect(await enter(email, "a third long phrase")).toMatchObject({ email });
    await rm(folder, { recursive: true });
  });
});

describe("guessing", () => {
  test("from one network is slowed down there, and its owner enters elsewhere", async () => {
    const email = await registered();
    for (let count = 0; count < 10; count++) expect(await enter(email, NEW, NOW, "203.0.113.7")).toBeUndefined();
    await expect(enter(email, OLD, NOW, "203.0.113.7")).rejects.toThrow("signIn.tooManyTries");
    expect(await enter(email, OLD, NOW, "198.51.100.1")).toMatchObject({ email });
    expect(await enter(email, OLD, minutes(4), "203.0.113.7")).toMatchObject({ email });
  });

  test("many addresses from one network is slowed down as well", async () => {
    const tries = Array.from({ length: 101 }, (_, index) => `${index}-${crypto.randomUUID()}@plinth.example`);
    const last = tries.pop()!;
    for (const email of tries) await enter(email, "x", NOW, "192.0.2.3");
    await expect(enter(last, "x", NOW, "192.0.2.3")).rejects.toThrow("signIn.tooManyTries");
  });

  test("right passwords do not count", async () => {
    const email = await registered();
    for (let count = 0; count < 15; count++) expect(await enter(email, OLD, NOW, "192.0.2.9")).toMatchObject({ email });
  });
});

describe("devices", () => {
  test("are listed, and signed out one by one or all but this", async () => {
    const email = await registered();
    const [phone, laptop, tablet] = [await device(email), await device(email), await device(email)];
    const desk = await phone.desk();
    expect((await desk.sessions()).filter(({ isThis }) => isThis).map(({ id }) => id)).toEqual([phone.sessionId]);
    await desk.endSession({ sessionId: laptop.sessionId });
    expect(await laptop.actor()).toEqual(VISITOR);
    expect(await tablet.actor()).toMatchObject({ kind: "user" });
    const left = await desk.endSession({ sessionId: null });
    expect(left.map(({ id }) => id)).toEqual([phone.sessionId]);
    expect(await tablet.actor()).toEqual(VISITOR);
  });

  test("of somebody else stay signed in", async () => {
    const mine = await device(await registered());
    const theirs = await device(await registered());
    await (await mine.desk()).endSession({ sessionId: theirs.sessionId });
    expect(await theirs.actor()).toMatchObject({ kind: "user" });
  });
});
