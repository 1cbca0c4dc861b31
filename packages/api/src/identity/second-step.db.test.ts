import { hasEmail } from "@repo/db/account-columns";
import { secondSteps, users } from "@repo/db/schema/identity";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCaller } from "#app-router";
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

const PASSWORD = "a long enough phrase";
const STEP_MS = 30_000;
const later = (steps: number) => new Date(NOW.getTime() + steps * STEP_MS);
const codeAt = (secret: string, at: Date) => new TOTP({ secret }).generate({ timestamp: at.getTime() });
/** Right for this account at no time near. */
const wrongFor = (secret: string, at: Date) => {
  const near = [-1, 0, 1].map((steps) => codeAt(secret, new Date(at.getTime() + steps * STEP_MS)));
  return ["000000", "111111", "222222", "333333"].find((code) => !near.includes(code))!;
};

async function registered(platformRole: "Buyer" | "Admin" = "Buyer") {
  const email = `${crypto.randomUUID()}@plinth.example`;
  await insertAccount(database.db, { email, password: PASSWORD });
  await database.db.update(users).set({ platformRole }).where(hasEmail(email));
  return email;
}

async function device(email: string, at = NOW) {
  const { sessionId } = (await signIn(database.db, { email, password: PASSWORD, network: null }, at))!;
  const actor = (now = at) => loadActor(database.db, sessionId, now);
  const desk = async (now = at) =>
    createCaller({ ...contextAt(database.db, now, await actor(now)), sessionId }).identity;
  return { sessionId, actor, desk };
}

/** Set up at NOW, whose code is used with it. */
async function withApp(email: string) {
  const first = await device(email);
  const desk = await first.desk();
  const { secret } = await desk.startSecondStep();
  const { recoveryCodes } = await desk.confirmSecondStep({ code: codeAt(secret, NOW) });
  return { first, secret, recoveryCodes };
}

describe("an authenticator app", () => {
  test("is on once a code of it was shown; a wrong one turns nothing on", async () => {
    const desk = await (await device(await registered())).desk();
    const { secret, address } = await desk.startSecondStep();
    expect(address).toContain(secret);
    await expect(desk.confirmSecondStep({ code: wrongFor(secret, NOW) })).rejects.toMatchObject({
      cause: { reason: "secondStep.wrong", details: { field: "code" } },
    });
    expect(await desk.secondStep()).toEqual({ isOn: false, isRequired: false, recoveryCodesLeft: 0 });
    const { recoveryCodes } = await desk.confirmSecondStep({ code: codeAt(secret, NOW) });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await desk.secondStep()).toEqual({ isOn: true, isRequired: false, recoveryCodesLeft: 10 });
    await expect(desk.startSecondStep()).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("needs a sign-in of the last quarter of an hour", async () => {
    const desk = await (await device(await registered())).desk(later(31));
    await expect(desk.startSecondStep()).rejects.toMatchObject({ cause: { reason: "session.tooOld" } });
  });

  test("keeps no readable secret or recovery code", async () => {
    const { secret, recoveryCodes } = await withApp(await registered());
    const rows = await database.db.execute<{ row: string }>(
      "select second_steps::text as row from second_steps union all select recovery_codes::text from recovery_codes",
    );
    const all = rows.map(({ row }) => row).join("\n");
    for (const kept of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace("-", ""))])
      expect(all).not.toContain(kept);
  });

  test("whose sealed secret is moved to another account opens nothing there", async () => {
    const [mine, theirs] = [await registered(), await registered()];
    const { secret } = await withApp(mine);
    await withApp(theirs);
    const [row] = await database.db
      .select({ sealedSecret: secondSteps.sealedSecret })
      .from(secondSteps)
      .innerJoin(users, eq(users.id, secondSteps.userId))
      .where(hasEmail(mine));
    const [victim] = await database.db.select({ id: users.id }).from(users).where(hasEmail(theirs));
    await database.db.update(secondSteps).set(row!).where(eq(secondSteps.userId, victim!.id));
    const desk = await (await device(theirs, later(2))).desk();
    await expect(desk.passSecondStep({ code: codeAt(secret, later(2)) })).rejects.toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
    });
  });
});

describe("signing in with an app", () => {
  test("the password alone opens nothing, the code after it does", async () => {
    const email = await registered();
    const { secret } = await withApp(email);
    const phone = await device(email, later(2));
    expect(await phone.actor()).toEqual(VISITOR);
    const desk = await phone.desk();
    expect(await desk.nextStep()).toBe("Code");
    expect(await desk.me()).toBeNull();
    await desk.passSecondStep({ code: codeAt(secret, later(2)) });
    expect(await phone.actor()).toMatchObject({ kind: "user" });
    expect(await (await phone.desk()).nextStep()).toBe("None");
  });

  test("a code works once, also when it is shown many times at once, and none before it any more", async () => {
    const email = await registered();
    const { secret } = await withApp(email);
    // The one that set the app up.
    const replay = await (await device(email)).desk();
    await expect(replay.passSecondStep({ code: codeAt(secret, NOW) })).rejects.toMatchObject({
      cause: { reason: "secondStep.wrong" },
    });
    const code = codeAt(secret, later(2));
    const devices = await Promise.all(Array.from({ length: 8 }, () => device(email, later(2))));
    const desks = await Promise.all(devices.map((each) => each.desk()));
    const shown = await Promise.allSettled(desks.map((desk) => desk.passSecondStep({ code })));
    expect(shown.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const before = await (await device(email, later(2))).desk();
    await expect(before.passSecondStep({ code: codeAt(secret, later(1)) })).rejects.toMatchObject({
      cause: { reason: "secondStep.wrong" },
    });
  });

  test.each([-2, 2])("a code %i half-minutes away is wrong", async (steps) => {
    const email = await registered();
    const { secret } = await withApp(email);
    const desk = await (await device(email, later(10))).desk();
    await expect(desk.passSecondStep({ code: codeAt(secret, later(10 + steps)) })).rejects.toMatchObject({
      cause: { reason: "secondStep.wrong" },
    });
  });

  test("five wrong codes end the sign-in, right ones included; fifteen an hour slow the account's codes down", async () => {
    const email = await registered();
    const { secret } = await withApp(email);
    const at = later(10);
    const guess = async () => (await device(email, at)).desk();
    for (let round = 0; round < 2; round++) {
      const desk = await guess();
      for (let count = 0; count < 5; count++)
        await expect(desk.passSecondStep({ code: wrongFor(secret, at) })).rejects.toMatchObject({
          cause: { reason: "secondStep.wrong" },
        });
      await expect(desk.passSecondStep({ code: codeAt(secret, at) })).rejects.toMatchObject({
        cause: { reason: "secondStep.over" },
      });
    }
    const desk = await guess();
    for (let count = 0; count < 3; count++) await desk.passSecondStep({ code: wrongFor(secret, at) }).catch(() => {});
    await expect(desk.passSecondStep({ code: codeAt(secret, at) })).rejects.toMatchObject({
      cause: { reason: "secondStep.tooManyTries" },
    });
    const patient = await device(email, later(60));
    await (await patient.desk()).passSecondStep({ code: codeAt(secret, later(60)) });
    expect(await patient.actor()).toMatchObject({ kind: "user" });
  });

  test("a sign-in waits ten minutes for its code", async () => {
    const email = await registered();
    const { secret } = await withApp(email);
    const phone = await device(email, later(2));
    const code = codeAt(secret, later(23));
    await expect((await phone.desk(later(23))).passSecondStep({ code })).rejects.toMatchObject({
      cause: { reason: "secondStep.over" },
    });
  });

  test("a recovery code opens once, typed as people type, and nobody else's account", async () => {
    const email = await registered();
    const { recoveryCodes } = await withApp(email);
    const other = await registered();
    await withApp(other);
    const code = ` ${recoveryCodes[3]!.toUpperCase()} `;
    const strange = await (await device(other, later(2))).desk();
    await expect(strange.passSecondStep({ code })).rejects.toMatchObject({ cause: { reason: "secondStep.wrong" } });
    const phone = await device(email, later(2));
    await (await phone.desk()).passSecondStep({ code });
    expect(await (await phone.desk()).secondStep()).toMatchObject({ recoveryCodesLeft: 9 });
    const again = await (await device(email, later(2))).desk();
    await expect(again.passSecondStep({ code })).rejects.toMatchObject({ cause: { reason: "secondStep.wrong" } });
  });

  test("new recovery codes make the old ones worthless; taking the app off ends the other devices", async () => {
    const email = await registered();
    const { first, recoveryCodes, secret } = await withApp(email);
    const desk = await first.desk();
    const renewed = await desk.renewRecoveryCodes({ code: recoveryCodes[0]! });
    await expect(desk.takeOffSecondStep({ code: recoveryCodes[1]! })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const tablet = await device(email, later(2));
    await (await tablet.desk()).passSecondStep({ code: codeAt(secret, later(2)) });
    expect(await desk.takeOffSecondStep({ code: renewed.recoveryCodes[0]! })).toMatchObject({ isOn: false });
    expect(await tablet.actor()).toEqual(VISITOR);
    expect(await first.actor()).toMatchObject({ kind: "user" });
    expect(await (await device(email, later(3))).actor()).toMatchObject({ kind: "user" });
  });
});

describe("an administrator", () => {
  test("without an app has the rights of a buyer, and those of the role once it is set up", async () => {
    const email = await registered("Admin");
    const laptop = await device(email);
    expect(await laptop.actor()).toMatchObject({ platformRole: "Buyer" });
    const desk = await laptop.desk();
    expect(await desk.nextStep()).toBe("SetUp");
    expect(await desk.me()).toMatchObject({ platformRole: "Buyer", mustSetUpSecondStep: true });
    const admin = async () => createCaller(contextAt(database.db, NOW, await laptop.actor())).messages.keptMails();
    await expect(admin()).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { secret } = await desk.startSecondStep();
    await desk.confirmSecondStep({ code: codeAt(secret, NOW) });
    expect(await laptop.actor()).toMatchObject({ platformRole: "Admin" });
    await expect(admin()).resolves.toEqual([]);
    expect(await (await laptop.desk()).me()).toMatchObject({ platformRole: "Admin", mustSetUpSecondStep: false });
  });

  test("loses the rights with the app", async () => {
    const email = await registered("Admin");
    const { first, recoveryCodes } = await withApp(email);
    await (await first.desk()).takeOffSecondStep({ code: recoveryCodes[0]! });
    expect(await first.actor()).toMatchObject({ platformRole: "Buyer" });
  });
});
