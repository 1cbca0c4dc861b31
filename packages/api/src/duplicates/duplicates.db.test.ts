import { duplicateCandidates } from "@repo/db/schema/duplicates";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertDuplicateCorpus, type Pair } from "../../testing/duplicate-corpus";
import { contextAt } from "../../testing/visit-world";
import { compareListing } from "./compare-listing";
import { compareWaitingListings } from "./compare-waiting-listings";

const SEED = Number(process.env.DUPLICATES_SEED ?? 11);
const HOMES = 16;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let pairs: Pair[];

beforeAll(async () => {
  database = await openTestDatabase();
  pairs = await insertDuplicateCorpus(database.db, { homes: HOMES, seed: SEED });
  await compareWaitingListings(contextAt(database.db));
}, 120_000);
afterAll(() => database.close());

const keyOf = (one: string, other: string) => [one, other].toSorted().join();

test(`copies are found, and flats of the same house are not taken for them (seed ${SEED})`, async () => {
  const proposed = await database.db.select().from(duplicateCandidates);
  const keys = new Set(proposed.map((pair) => keyOf(pair.firstListingId, pair.secondListingId)));
  const missed = pairs.filter(({ first, second }) => !keys.has(keyOf(first, second)));
  const found = pairs.length - missed.length;
  expect({ recall: found / pairs.length, missed }).toMatchObject({ recall: expect.toSatisfy(isHigh) });
  expect(found / keys.size).toSatisfy(isHigh);
});

const isHigh = (share: number) => share >= 0.95;

test("comparing once more proposes nothing twice", async () => {
  const before = await database.db.$count(duplicateCandidates);
  for (const { second } of pairs.slice(0, 3)) await compareListing(contextAt(database.db), second);
  expect(await database.db.$count(duplicateCandidates)).toBe(before);
});
