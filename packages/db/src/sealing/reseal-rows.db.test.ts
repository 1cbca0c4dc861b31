import { randomBytes } from "node:crypto";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newRowId } from "#row-id";
import { agencies } from "#schema/agencies";
import { contacts } from "#schema/leads";
import { blindIndex } from "./blind-index";
import { type FieldKeys, parseFieldKeys } from "./field-keys";
import { resealRows } from "./reseal-rows";
import { BrokenSeal, open, seal } from "./seal";

const ROWS = 20_000;
const READERS = 4;
const INDEX_KEY = randomBytes(32).toString("base64");
const [older, newer] = [`older:${randomBytes(32).toString("base64")}`, `newer:${randomBytes(32).toString("base64")}`];
const onlyOlder = parseFieldKeys({ FIELD_KEYS: older, INDEX_KEY });
const onlyNewer = parseFieldKeys({ FIELD_KEYS: newer, INDEX_KEY });
const both = parseFieldKeys({ FIELD_KEYS: `${newer},${older}`, INDEX_KEY });

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let agencyId: string;
const ids = Array.from({ length: ROWS }, () => newRowId());
const phoneOf = (index: number) => `+9198${String(10_000_000 + index)}`;

beforeAll(async () => {
  database = await openTestDatabase();
  const [agency] = await database.db
    .insert(agencies)
    .values({ slug: "sealed", name: "Sealed", kind: "Brokerage", timeZone: "Asia/Kolkata" })
    .returning();
  agencyId = agency?.id ?? "";
  for (let from = 0; from < ROWS; from += 1_000)
    await database.db.insert(contacts).values(
      ids.slice(from, from + 1_000).map((id, offset) => ({
        id,
        agencyId,
        name: seal("contacts.name", id, `Person ${from + offset}`, onlyOlder),
        phone: seal("contacts.phone", id, phoneOf(from + offset), onlyOlder),
        phoneIndex: blindIndex("phone", phoneOf(from + offset), onlyOlder),
      })),
    );
});

afterAll(() => database.close());

/** Reads and writes rows anywhere until the work is done. Returns how many reads there were, and how many went wrong. */
async function underLoad(keys: FieldKeys, work: () => Promise<unknown>) {
  let isOver = false;
  const counts = { reads: 0, failures: 0 };
  const reader = async (seed: number) => {
    for (let turn = seed; !isOver; turn += 7_919) {
      const index = turn % ROWS;
      const id = ids[index] ?? "";
      // By its index half of the time, which no rotation may change.
      const byIndex = eq(contacts.phoneIndex, blindIndex("phone", phoneOf(index), keys));
      const [row] = await database.db
        .select()
        .from(contacts)
        .where(turn % 2 === 0 ? byIndex : eq(contacts.id, id));
      counts.reads++;
      try {
        if (!row || open("contacts.phone", row.id, row.phone, keys) !== phoneOf(index)) counts.failures++;
      } catch (error) {
        if (!(error instanceof BrokenSeal)) throw error;
        counts.failures++;
      }
      if (turn % 11 === 0)
        await database.db
          .update(contacts)
          .set({ name: seal("contacts.name", id, `Renamed ${index}`, keys) })
          .where(eq(contacts.id, id));
    }
  };
  const readers = Array.from({ length: READERS }, (_, seed) => reader(seed));
  await work();
  isOver = true;
  await Promise.all(readers);
  return counts;
}

test("20,000 rows get another key while they are read and written, and no read fails", {
  timeout: 120_000,
}, async () => {
  const resealed: number[] = [];
  const { reads, failures } = await underLoad(both, async () => {
    resealed.push(await resealRows(database.db, both));
  });
  expect(reads).toBeGreaterThan(100);
  expect(failures).toBe(0);
  expect(resealed[0]).toBe(ROWS);
  expect(await resealRows(database.db, both)).toBe(0);
  // The older key can go: everything opens without it, and nothing was lost.
  const rows = await database.db.select().from(contacts).orderBy(sql`id`);
  for (const [index, row] of rows.entries()) {
    expect(open("contacts.phone", row.id, row.phone, onlyNewer)).toBe(
      phoneOf(ids.indexOf(row.id, Math.max(0, index - 2_000))),
    );
    expect(open("contacts.name", row.id, row.name, onlyNewer)).toMatch(/^(Person|Renamed) \d+$/);
  }
});

test("the control: whoever was not told of the older key fails to read meanwhile", { timeout: 120_000 }, async () => {
  const next = `next:${randomBytes(32).toString("base64")}`;
  const toNext = parseFieldKeys({ FIELD_KEYS: `${next},${newer}`, INDEX_KEY });
  const readersOnlyKnow = parseFieldKeys({ FIELD_KEYS: next, INDEX_KEY });
  const { failures } = await underLoad(readersOnlyKnow, () => resealRows(database.db, toNext));
  expect(failures).toBeGreaterThan(0);
});
