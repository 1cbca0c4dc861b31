import { phoneCodes } from "@repo/db/schema/identity";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inParallel } from "../../testing/in-parallel";
import { contextAt } from "../../testing/visit-world";
import { insertBuyer, NOW } from "../../testing/world";
import { insertPhoneCode } from "./phone-codes.repository";
import { sendPhoneCode } from "./send-phone-code";

const AT_ONCE = 8;

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("messages cost no more than two hundred in an hour, and twenty of one block of numbers", {
  timeout: 120_000,
}, async () => {
  const buyer = await insertBuyer(database.db);
  const userId = buyer.kind === "user" ? buyer.userId : null;
  const expiresAt = new Date(NOW.getTime() + 600_000);
  let sent = 0;
  const texter = async () => ({ providerId: `counted ${++sent}` });
  const block = async (prefix: string, count: number) => {
    const before = sent;
    const sendings = Array.from({ length: count }, (_, index) => async () => {
      const phone = `+91${prefix}${String(index).padStart(4, "0")}`;
      const asked = { purpose: "Proof" as const, userId, deviceId: crypto.randomUUID(), createdAt: NOW, expiresAt };
      const codeId = await database.db.transaction((tx) => insertPhoneCode(tx, { ...asked, phone }));
      const message = { id: codeId, kind: "PhoneCode" as const, subject: { codeId } };
      await sendPhoneCode(contextAt(database.db), message, texter);
    });
    await inParallel(sendings, AT_ONCE);
    return sent - before;
  };
  expect(await block("970000", 25)).toBe(20);
  for (let prefix = 1; prefix < 13; prefix++) await block(`97${String(prefix).padStart(4, "0")}`, 16);
  // What a block refused counts among all.
  expect(sent).toBe(195);
  const rows = await database.db.select({ state: phoneCodes.state }).from(phoneCodes);
  expect(rows.filter(({ state }) => state === "Failed")).toHaveLength(rows.length - sent);
});
