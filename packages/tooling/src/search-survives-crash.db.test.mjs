import fs from "node:fs";
import { SearchEngine } from "@repo/api/search/search-engine";
import { insertRandomHomes, insertRandomWorld } from "@repo/api/testing/random-homes";
import { openDatabase } from "@repo/db/client";
import { migrateDatabase } from "@repo/db/migrate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres } from "./embedded-postgres.mjs";

const NAME = `crash-${process.pid}`;
const ASKERS = 4;

let server;
let database;

beforeAll(async () => {
  // Not the fast settings of other tests: those lose commits in a crash.
  server = await startPostgres({ name: NAME });
  await migrateDatabase(server.url("plinth"));
  database = openDatabase(server.url("plinth"), { maxConnections: 10, outsideScopes: "Login" });
  await insertRandomHomes(database.db, await insertRandomWorld(database.db), { count: 500, seed: 0.3 });
}, 60_000);
afterAll(async () => {
  await database?.close();
  await server?.stop();
  for (const suffix of ["", ".owner", ".password"])
    fs.rmSync(`${server.folder}${suffix}`, { recursive: true, force: true });
});

const SALES = {
  market: "IN",
  listingType: "Sale",
  region: null,
  filters: { forbiddenKinds: 0, requiredFeatures: 0, price: { min: 0, max: Infinity }, ranges: [] },
  placeNumbers: null,
  agencyNumber: null,
  among: null,
  hidden: new Set(),
  sort: "newest",
  centre: { x: 0, y: 0 },
  nowSeconds: 0,
  priceSteps: [],
};

/** The count as a search tells it; null while nobody can. */
async function ask(engine) {
  try {
    const [count] = await (await engine.reader()).countEach([SALES]);
    return count;
  } catch {
    return null;
  }
}

async function countInTable() {
  const [row] = await database.db.$client.unsafe(
    "select count(*)::int as count from searchable_listings where listing_type = 'Sale'",
  );
  return row.count;
}

const withdrawOne = () =>
  database.db.$client.unsafe(`update listings set standard_status = 'Withdrawn' where id =
    (select listing_id from searchable_listings where listing_type = 'Sale' limit 1)`);

test("PostgreSQL is killed and started again under load: no wrong answer, and memory answers again by itself", async () => {
  const engine = new SearchEngine(database.db);
  await engine.load();
  const expected = await countInTable();
  let isOver = false;
  const answers = [];
  const askers = Array.from({ length: ASKERS }, async () => {
    while (!isOver) {
      answers.push(await ask(engine));
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
  const until = async (holds) => {
    for (const end = Date.now() + 30_000; !(await holds()); ) {
      if (Date.now() > end) throw new Error(`Waited too long: ${JSON.stringify(engine.counts)}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  await until(() => answers.length > 50);
  process.kill(server.pid, "SIGKILL");
  await server.ended;
  await until(() => answers.at(-1) === null);
  server = await startPostgres({ name: NAME, preferredPort: server.port });
  await until(() => engine.counts.loads === 2);
  const indexed = engine.counts.indexAnswers;
  await until(() => engine.counts.indexAnswers > indexed + 50);
  isOver = true;
  await Promise.all(askers);

  expect(new Set(answers)).toEqual(new Set([expected, null]));
  expect(engine.counts.failedSyncs).toBeGreaterThan(0);
  expect(engine.counts.fallbackAnswers).toBeGreaterThan(0);

  await withdrawOne();
  expect([await ask(engine), await countInTable()]).toEqual([expected - 1, expected - 1]);
}, 90_000);
