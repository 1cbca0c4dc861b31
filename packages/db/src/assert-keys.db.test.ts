import { randomBytes } from "node:crypto";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assertKeys } from "./assert-keys";
import { users } from "./schema/identity";
import { ownFieldKeys, parseFieldKeys } from "./sealing/field-keys";
import { sealedAccount } from "./sealing/sealed-account";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const newKey = () => randomBytes(32).toString("base64");

test("a database is gone on with by its own keys, and by no others", async () => {
  const [others, index] = [newKey(), newKey()];
  const foreign = parseFieldKeys({ FIELD_KEYS: `other:${others}`, INDEX_KEY: index });
  // Nothing is sealed yet, so any keys will do.
  await assertKeys(database.db, foreign);
  const account = sealedAccount({ name: "Asha Rao", email: "asha@plinth.example" });
  await database.db.insert(users).values({ ...account, passwordHash: "none" });
  await assertKeys(database.db);
  const refusal = await assertKeys(database.db, foreign).catch((failure: unknown) => failure);
  expect(String(refusal)).toContain("FIELD_KEYS holds no key");
  for (const secret of [others, index, "asha"]) expect(String(refusal)).not.toContain(secret);
});

test("another index key is noticed although everything opens", async () => {
  const { index } = parseFieldKeys({ FIELD_KEYS: `other:${newKey()}`, INDEX_KEY: newKey() });
  await expect(assertKeys(database.db, { ...ownFieldKeys(), index })).rejects.toThrow("INDEX_KEY is not the one");
});
