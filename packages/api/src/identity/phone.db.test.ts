import { createHmac } from "node:crypto";
import { hasEmail } from "@repo/db/account-columns";
import { phoneCodes, sessions, users } from "@repo/db/schema/identity";
import { outbox } from "@repo/db/schema/messages";
import { auditEvents } from "@repo/db/schema/moderation";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { foundOnDisk } from "@repo/db/testing/found-on-disk";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createCaller } from "#app-router";
import { deliverMessage } from "#messages/deliver-message";
import { twilioTexter } from "#messages/twilio-texter";
import { insertAccount } from "../../testing/insert-account";
import { startTextsStandIn } from "../../testing/texts-stand-in";
import { contextAt } from "../../testing/visit-world";
import { NOW } from "../../testing/world";
import { loadActor } from "./load-actor";
import { signIn } from "./sign-in";
import { signInByPhone } from "./sign-in-by-phone";
import { takeTextReport } from "./take-text-report";

const PASSWORD = "a long enough phrase";
const REPORTS = "https://plinth.example/api/text-reports";
/** Of the stand-in; the product waits longer. */
const WITHIN_MS = 1_500;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let provider: Awaited<ReturnType<typeof startTextsStandIn>>;

beforeAll(async () => {
  [database, provider] = await Promise.all([openTestDatabase(), startTextsStandIn()]);
});
afterEach(() => {
  provider.faults.length = 0;
});
afterAll(() => Promise.all([database.close(), provider.stop()]));

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
let lastBlock = 0;
/** Each of a block of its own, as messages to one block are few. */
const newPhone = () => `+9198${String(1_000 + lastBlock++)}1234`;
const newDevice = () => crypto.randomUUID();
const beside = (code: string, by: number) => String((Number(code) + by + 1_000_000) % 1_000_000).padStart(6, "0");

/** Tries to keep every promise there is, as the worker does; those that failed stay and are returned. */
async function deliver(now = NOW) {
  const texter = twilioTexter({ url: provider.url, from: "+15005550006", reportsTo: REPORTS, withinMs: WITHIN_MS });
  const failed: unknown[] = [];
  for (const { id } of await database.db.select().from(outbox)) {
    const way = { mailer: async () => {}, texter, origin: "https://plinth.example" };
    const error = await deliverMessage(contextAt(database.db, now), id, way).catch((thrown: unknown) => thrown);
    if (error === undefined) await database.db.delete(outbox).where(eq(outbox.id, id));
    else failed.push(error);
  }
  return failed;
}

/** The digits of the last message to a number. */
const digitsTo = (phone: string) => provider.taken.findLast(({ recipient }) => recipient === phone)?.text.slice(0, 6);

async function newAccount(device: string, now = NOW) {
  const email = `${crypto.randomUUID()}@plinth.example`;
  await insertAccount(database.db, { email, password: PASSWORD });
  const signedIn = await signIn(database.db, { email, password: PASSWORD, network: null }, now);
  const { sessionId, userId } = signedIn!;
  const actor = await loadActor(database.db, sessionId, now);
  const at = (then: Date) => createCaller({ ...contextAt(database.db, then, actor, device), sessionId }).identity;
  return { email, userId, at, identity: at(now) };
}

/** An account whose number is shown. */
async function withPhone(phone = newPhone()) {
  const account = await newAccount(newDevice());
  const { codeId } = await account.identity.askPhoneProof({ phone });
  await deliver();
  await account.identity.confirmPhone({ codeId, code: digitsTo(phone)! });
  return { ...account, phone };
}

const visitor = (device: string | null, now = NOW, clientAddress: string | null = null) =>
  createCaller({ ...contextAt(database.db, now), deviceId: device, clientAddress }).identity;

/** Asked a while after the number was shown, so that the limits of then are full again. */
const LATER = 60;
async function asked(phone: string, device: string, now = minutes(LATER)) {
  const { codeId } = await visitor(device, now).askSignInByPhone({ phone });
  await deliver(now);
  return { codeId, code: digitsTo(phone)! };
}

const enter = (codeId: string, code: string, deviceId: string | null, now = minutes(LATER)) =>
  signInByPhone(database.db, { codeId, code, deviceId, network: null }, now);

describe("a number", () => {
  test("is the account's once its code was shown, and the account is entered by it", async () => {
    const { phone, userId, identity, email } = await withPhone();
    expect(await identity.ownPhone()).toEqual({ phone, verifiedAt: NOW.toISOString() });
    const device = newDevice();
    const { codeId, code } = await asked(phone, device);
    expect(code).toMatch(/^\d{6}$/);
    const signedIn = await enter(codeId, code, device);
    expect(signedIn).toMatchObject({ userId, email });
    expect(await loadActor(database.db, signedIn?.sessionId, minutes(LATER))).toMatchObject({ kind: "user", userId });
  });

  test("that another account shows belongs to that one from then on, and the trail tells both", async () => {
    const first = await withPhone();
    const second = await newAccount(newDevice(), minutes(LATER));
    const { codeId } = await second.identity.askPhoneProof({ phone: first.phone });
    await deliver(minutes(LATER));
    await second.identity.confirmPhone({ codeId, code: digitsTo(first.phone)! });
    expect(await first.identity.ownPhone()).toEqual({ phone: null, verifiedAt: null });
    const trail = await database.db.select().from(auditEvents).where(eq(auditEvents.entityId, first.userId));
    expect(trail.map(({ action }) => action)).toContain("phone.lose");
    const device = newDevice();
    const later = minutes(2 * LATER);
    const again = await asked(first.phone, device, later);
    expect(await enter(again.codeId, again.code, device, later)).toMatchObject({ userId: second.userId });
  });

  test("can be taken away, and opens nothing then, nor does it for somebody suspended", async () => {
    const { phone, identity, email } = await withPhone();
    const device = newDevice();
    const { codeId, code } = await asked(phone, device);
    await database.db.update(users).set({ suspendedAt: NOW }).where(hasEmail(email));
    expect(await enter(codeId, code, device)).toBeUndefined();
    await database.db.update(users).set({ suspendedAt: null }).where(hasEmail(email));
    expect(await identity.removePhone()).toEqual({ phone: null, verifiedAt: null });
    const [other, later] = [newDevice(), minutes(2 * LATER)];
    const sent = provider.taken.length;
    const { codeId: ofNobody } = await visitor(other, later).askSignInByPhone({ phone });
    await deliver(later);
    expect(provider.taken).toHaveLength(sent);
    expect(await enter(ofNobody, code, other, later)).toBeUndefined();
  });

  test("is changed by a fresh sign-in only", async () => {
    const { at } = await newAccount(newDevice());
    await expect(at(minutes(16)).askPhoneProof({ phone: newPhone() })).rejects.toThrow("session.tooOld");
    await expect(at(minutes(16)).removePhone()).rejects.toThrow("session.tooOld");
  });
});

describe("replay", () => {
  test("a code works once", async () => {
    const { phone } = await withPhone();
    const device = newDevice();
    const { codeId, code } = await asked(phone, device);
    expect(await enter(codeId, code, device)).toBeDefined();
    expect(await enter(codeId, code, device)).toBeUndefined();
  });

  test("of many who show the same code at once one gets a session", async () => {
    const { phone, userId } = await withPhone();
    const device = newDevice();
    const { codeId, code } = await asked(phone, device);
    const before = await database.db.$count(sessions, eq(sessions.userId, userId));
    const entered = await Promise.all(Array.from({ length: 5 }, () => enter(codeId, code, device)));
    expect(entered.filter((signedIn) => signedIn !== undefined)).toHaveLength(1);
    expect(await database.db.$count(sessions, eq(sessions.userId, userId))).toBe(before + 1);
  });

  test("a code works for ten minutes, in the browser that asked, and for what it was asked", async () => {
    const { phone, identity } = await withPhone();
    const device = newDevice();
    const { codeId, code } = await asked(phone, device);
    expect(await enter(codeId, code, newDevice())).toBeUndefined();
    expect(await enter(codeId, code, null)).toBeUndefined();
    await expect(identity.confirmPhone({ codeId, code })).rejects.toThrow("phoneCode.wrong");
    expect(await enter(codeId, code, device, minutes(LATER + 10))).toBeUndefined();
    expect(await enter(codeId, code, device, minutes(LATER + 9.9))).toBeDefined();
  });

  test("a newer code of the same browser ends the one before", async () => {
    const { phone } = await withPhone();
    const device = newDevice();
    const older = await asked(phone, device);
    const newer = await asked(phone, device, minutes(LATER + 1));
    expect(await enter(older.codeId, older.code, device, minutes(LATER + 1))).toBeUndefined();
    expect(await enter(newer.codeId, newer.code, device, minutes(LATER + 1))).toBeDefined();
  });
});

describe("adjacent numbers", () => {
  test("a code of one number never works for the one beside it", async () => {
    const [mine, theirs] = [await withPhone("+919600001234"), await withPhone("+919600001235")];
    const device = newDevice();
    const [ofMine, ofTheirs] = [await asked(mine.phone, device), await asked(theirs.phone, device)];
    const wrong = ofMine.code === ofTheirs.code ? beside(ofMine.code, 1) : ofMine.code;
    expect(await enter(ofTheirs.codeId, wrong, device)).toBeUndefined();
    expect(await enter(ofMine.codeId, ofMine.code, device)).toMatchObject({ userId: mine.userId });
    expect(await enter(ofTheirs.codeId, ofTheirs.code, device)).toMatchObject({ userId: theirs.userId });
  });

  test("a row whose number is changed to the one beside it has another code", async () => {
    const [mine, theirs] = [await withPhone("+919600011234"), await withPhone("+919600011235")];
    const device = newDevice();
    const { codeId, code } = await asked(mine.phone, device);
    await database.db
      .update(phoneCodes)
      .set({ phoneIndex: blindIndex("phone", theirs.phone), userId: theirs.userId })
      .where(eq(phoneCodes.id, codeId));
    expect(await enter(codeId, code, device)).toBeUndefined();
  });

  test("a code shows no number but the one it was sent to", async () => {
    const { identity } = await newAccount(newDevice());
    const [first, second] = ["+919600021234", "+919600021235"];
    const { codeId } = await identity.askPhoneProof({ phone: first });
    await identity.askPhoneProof({ phone: second });
    await deliver();
    const wrong = digitsTo(second) === digitsTo(first) ? beside(digitsTo(second)!, 1) : digitsTo(second)!;
    await expect(identity.confirmPhone({ codeId, code: wrong })).rejects.toThrow("phoneCode.wrong");
    expect(await identity.confirmPhone({ codeId, code: digitsTo(first)! })).toMatchObject({ phone: first });
  });
});

describe("brute force", () => {
  test("five wrong ones end a code; four do not, the control", async () => {
    const { phone } = await withPhone();
    const device = newDevice();
    const { codeId, code } = await asked(phone, device);
    for (const by of [-2, -1, 1, 2, 3]) expect(await enter(codeId, beside(code, by), device)).toBeUndefined();
    expect(await enter(codeId, code, device)).toBeUndefined();
    const next = await asked(phone, device, minutes(LATER + 1));
    for (const by of [-2, -1, 1, 2]) await enter(next.codeId, beside(next.code, by), device, minutes(LATER + 1));
    expect(await enter(next.codeId, next.code, device, minutes(LATER + 1))).toBeDefined();
  });

  test("many at once have five tries together", async () => {
    const { phone } = await withPhone();
    const device = newDevice();
    const { codeId, code } = await asked(phone, device);
    await Promise.allSettled(Array.from({ length: 40 }, (_, by) => enter(codeId, beside(code, by + 1), device)));
    expect(await enter(codeId, code, device)).toBeUndefined();
  });

  test("over many sessions and networks it ends: fifteen tries and ten messages a day for a number", {
    timeout: 120_000,
  }, async () => {
    const { phone } = await withPhone();
    let [messages, tries, entered] = [0, 0, 0];
    for (let round = 0; round < 100; round++) {
      const now = minutes(LATER + round * 8);
      const [device, network] = [newDevice(), `192.0.2.${round}`];
      const code = await visitor(device, now, network)
        .askSignInByPhone({ phone })
        .catch(() => undefined);
      if (!code) continue;
      messages++;
      await deliver(now);
      for (let guess = 1; guess <= 5; guess++) {
        const attempt = { codeId: code.codeId, code: beside(digitsTo(phone)!, guess), deviceId: device, network };
        try {
          if (await signInByPhone(database.db, attempt, now)) entered++;
          tries++;
        } catch {
          break;
        }
      }
    }
    expect(entered).toBe(0);
    // Half a day of what comes back on top of what there was at first, not five for each of 100 sessions.
    expect(messages).toBeLessThan(17);
    expect(tries).toBeLessThan(26);
  });

  test("asking costs a wait, from a browser and from a network", async () => {
    const [device, phone] = [newDevice(), newPhone()];
    await visitor(device).askSignInByPhone({ phone });
    await expect(visitor(device).askSignInByPhone({ phone })).rejects.toThrow("phoneCode.wait");
    await visitor(device, minutes(1)).askSignInByPhone({ phone });
    const walk = async (from: string, isOneBrowser: boolean) => {
      const browser = newDevice();
      for (let count = 0; count < 25; count++)
        await visitor(isOneBrowser ? browser : newDevice(), NOW, from).askSignInByPhone({ phone: newPhone() });
    };
    await expect(walk("198.51.100.1", true)).rejects.toThrow("phoneCode.tooMany");
    await expect(walk("198.51.100.2", false)).rejects.toThrow("phoneCode.tooMany");
  });
});

describe("enumeration", () => {
  test("a number without an account gets the same answers after the same work, and no message is paid for", async () => {
    const known = await withPhone();
    const answers = [];
    for (const phone of [known.phone, newPhone()]) {
      const device = newDevice();
      const sent = provider.taken.length;
      const answer = await visitor(device, minutes(LATER)).askSignInByPhone({ phone });
      const promised = await database.db.$count(outbox);
      const [row] = await database.db.select().from(phoneCodes).where(eq(phoneCodes.id, answer.codeId));
      await deliver(minutes(LATER));
      const again = await visitor(device, minutes(LATER))
        .askSignInByPhone({ phone })
        .catch((error: Error) => error.message);
      const wrong = await enter(answer.codeId, beside(digitsTo(phone) ?? "000000", 1), device);
      const { againAt, ...rest } = answer;
      answers.push({ keys: Object.keys(rest), againAt, promised, state: row!.state, again, wrong });
      expect(provider.taken.length - sent).toBe(phone === known.phone ? 1 : 0);
    }
    expect(answers[1]).toEqual(answers[0]);
  });

  test("nobody else learns how far a message came", async () => {
    const [{ identity }, other] = [await newAccount(newDevice()), await newAccount(newDevice())];
    const { codeId } = await identity.askPhoneProof({ phone: newPhone() });
    await expect(other.identity.sentPhoneCode({ codeId })).rejects.toThrow("phoneCode.notFound");
    const { phone, identity: owner } = await withPhone();
    const { codeId: ofSignIn } = await visitor(newDevice(), minutes(LATER)).askSignInByPhone({ phone });
    await expect(owner.sentPhoneCode({ codeId: ofSignIn })).rejects.toThrow("phoneCode.notFound");
  });
});

test("no file of the database holds the number or the digits", async () => {
  const digits = `98${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;
  const { phone } = await withPhone(`+91${digits}`);
  const { code } = await asked(phone, newDevice());
  const rows = await database.db.execute<{ row: string }>("select phone_codes::text as row from phone_codes");
  for (const { row } of rows) expect(row.split(/[(),]/)).not.toContain(code);
  expect(await foundOnDisk(database.db, [digits])).toEqual([]);
});

describe("the provider", () => {
  const reported = (providerId: string, status: string, signature?: string) => {
    const body = new URLSearchParams({ MessageSid: providerId, MessageStatus: status, To: "+91" }).toString();
    const signed = `${REPORTS}MessageSid${providerId}MessageStatus${status}To+91`;
    const right = createHmac("sha1", provider.token).update(signed).digest("base64");
    const report = { url: REPORTS, token: provider.token, signature: signature ?? right, body };
    return takeTextReport(contextAt(database.db), report);
  };

  async function asking() {
    await deliver();
    const { identity } = await newAccount(newDevice());
    const phone = newPhone();
    const { codeId } = await identity.askPhoneProof({ phone });
    const state = async () => (await identity.sentPhoneCode({ codeId })).state;
    return { identity, phone, codeId, state };
  }

  test.each(["LostAnswer", "Reset", "Busy", "InternalError", "Gibberish"] as const)(
    "%s: the message is tried again, says the same, and its code works",
    async (fault) => {
      const { identity, phone, codeId, state } = await asking();
      const sent = provider.taken.length;
      provider.faults.push(fault);
      const failures = await deliver();
      expect(failures).toHaveLength(1);
      expect(String(failures[0])).not.toContain(phone.slice(-6));
      expect(await state()).toBe("Waiting");
      expect(await deliver()).toEqual([]);
      expect(await state()).toBe("Sent");
      const texts = provider.taken.slice(sent).map(({ text }) => text);
      expect(texts).toHaveLength(fault === "LostAnswer" ? 2 : 1);
      expect(new Set(texts).size).toBe(1);
      expect(await identity.confirmPhone({ codeId, code: digitsTo(phone)! })).toMatchObject({ phone });
    },
  );

  test("that refuses a number is not asked again, and the page can say so", async () => {
    const { state } = await asking();
    const sent = provider.taken.length;
    provider.faults.push("Refused");
    expect(await deliver()).toEqual([]);
    expect(await state()).toBe("Failed");
    expect(provider.taken).toHaveLength(sent);
  });

  test("that comes back after the ten minutes sends nothing that is of no use", async () => {
    await asking();
    const sent = provider.taken.length;
    provider.faults.push("InternalError");
    expect(await deliver()).toHaveLength(1);
    expect(await deliver(minutes(10))).toEqual([]);
    expect(provider.taken).toHaveLength(sent);
  });

  test("reports twice, out of order and of what nobody knows; only later states count", async () => {
    const { state } = await asking();
    await deliver();
    const { providerId } = provider.taken.at(-1)!;
    await reported(providerId, "undelivered");
    expect(await state()).toBe("Failed");
    await Promise.all([reported(providerId, "delivered"), reported(providerId, "delivered")]);
    for (const status of ["sent", "undelivered", "delivered", "__proto__", ""]) await reported(providerId, status);
    await reported("SM-of-another", "failed");
    expect(await state()).toBe("Delivered");
  });

  test("is not believed without its signature", async () => {
    const { state } = await asking();
    await deliver();
    const { providerId } = provider.taken.at(-1)!;
    await expect(reported(providerId, "failed", "forged")).rejects.toThrow("textReport.notFound");
    expect(await state()).toBe("Sent");
  });
});
