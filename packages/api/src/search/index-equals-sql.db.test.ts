import { openTestDatabase } from "@repo/db/testing/test-database";
import { clusterShift } from "@repo/domain/geo/zoom";
import { searchCriteria } from "@repo/domain/search/search-criteria";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertRandomHomes, insertRandomWorld, RANDOM_CHANGES } from "../../testing/random-homes";
import { anySearch } from "../../testing/random-searches";
import { NOW, VISITOR } from "../../testing/world";
import { sqlReader } from "./answer-by-sql.query";
import { compileSearch } from "./compile-search";
import { SearchEngine } from "./search-engine";

const SEARCHES = 1_000;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let slugs: string[];

beforeAll(async () => {
  database = await openTestDatabase();
  const world = await insertRandomWorld(database.db);
  await insertRandomHomes(database.db, world, { count: 3_000, seed: 0.42 });
  slugs = world.cities.flatMap(({ city, locality }) => [city.slug, locality.slug]);
});
afterAll(() => database.close());

const ctx = () => ({
  db: database.db,
  actor: VISITOR,
  now: () => NOW,
  requestId: "test",
  deviceId: null,
  clientAddress: null,
});

test(`${SEARCHES} random searches: the index and PostgreSQL give the same answer, page after page`, async () => {
  const engine = new SearchEngine(database.db);
  await engine.load();
  const index = await engine.reader();
  const reference = sqlReader(database.db);
  let homes = 0;
  await fc.assert(
    fc.asyncProperty(anySearch(slugs), fc.integer({ min: 0, max: 20 }), async (criteria, zoom) => {
      const { search } = await compileSearch(ctx(), criteria);
      const size = { shift: clusterShift(zoom), pageSize: 20 };
      const [fast, slow] = [await index.answer(search, size), await reference.answer(search, size)];
      expect(fast).toEqual(slow);
      const last = fast.page.at(-1);
      if (last) expect(await index.pageAfter(search, last, 20)).toEqual(await reference.pageAfter(search, last, 20));
      const total = slow.squares.reduce((sum, { count }) => sum + count, 0);
      expect(await index.countEach([search])).toEqual([total]);
      homes += fast.page.length;
    }),
    { numRuns: SEARCHES, endOnFailure: true },
  );
  expect(engine.counts).toMatchObject({
    loads: 1,
    failedLoads: 0,
    failedSyncs: 0,
    indexAnswers: 1,
    fallbackAnswers: 0,
  });
  // Searches that find nothing would prove nothing.
  expect(homes).toBeGreaterThan(SEARCHES);
}, 180_000);

test("counts kept for filters asked before are those of the present rows", async () => {
  const engine = new SearchEngine(database.db);
  await engine.load();
  const reference = sqlReader(database.db);
  const filters = [{ bedrooms: [2] }, { priceMinorMax: 800_000_000 }, { amenities: ["Lift"], bedrooms: [1, 3] }];
  let total = 0;
  for (let round = 0; round < 12; round++) {
    for (const criteria of filters) {
      const compiled = await compileSearch(ctx(), searchCriteria.parse(criteria));
      // Everywhere, as counts of whole pages are kept; long ago, when none of the homes had ended: counts of pages where one has are not kept.
      const search = { ...compiled.search, nowSeconds: 0 };
      const found = await (await engine.reader()).answer(search, { shift: 26, pageSize: 25 });
      expect(found).toEqual(await reference.answer(search, { shift: 26, pageSize: 25 }));
      total += found.squares.reduce((sum, { count }) => sum + count, 0);
    }
    await database.db.execute(RANDOM_CHANGES[round % RANDOM_CHANGES.length]!);
  }
  expect(total).toBeGreaterThan(1_000);
});
