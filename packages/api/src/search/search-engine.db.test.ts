import { type Database, openDatabase } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { searchCriteria } from "@repo/domain/search/search-criteria";
import { toSearchFilters } from "@repo/domain/search/search-filters";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertRandomHomes, insertRandomWorld, RANDOM_CHANGES } from "../../testing/random-homes";
import { insertHome, NOW } from "../../testing/world";
import { type LoadedIndex, loadIndex } from "./index/load-index.query";
import { syncIndex } from "./index/sync-index.query";
import { SearchEngine } from "./search-engine";

const WRITERS = 6;
const ROUNDS = 300;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let world: Awaited<ReturnType<typeof insertRandomWorld>>;
/** Another process's pool on the same database. */
let other: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  database = await openTestDatabase();
  other = openDatabase(database.url, { maxConnections: 3, outsideScopes: "Login" });
  world = await insertRandomWorld(database.db);
  await insertRandomHomes(database.db, world, { count: 400, seed: 0.1 });
});
afterAll(async () => {
  await other.close();
  await database.close();
});

const allHomes = {
  market: "IN",
  listingType: "Sale",
  region: null,
  filters: toSearchFilters(searchCriteria.parse({}), NOW),
  placeNumbers: null,
  agencyNumber: null,
  among: null,
  hidden: new Set<number>(),
  sort: "newest",
  centre: { x: 0, y: 0 },
  nowSeconds: NOW.getTime() / 1000,
  priceSteps: [],
} as const;

type IndexedHome = { number: number; cell: number; kinds: number; priceMinor: number; squareMetres: number };

/** What the index holds, in order of number; and what the table holds in the same snapshot. */
function indexed({ index }: LoadedIndex): IndexedHome[] {
  const homes = (["Sale", "Lease"] as const).flatMap((listingType) =>
    index.shelf({ market: "IN", listingType }).pages.flatMap((page) =>
      Array.from({ length: page.size }, (_, row) => ({
        number: page.number[row]!,
        cell: page.cell[row]!,
        kinds: page.kinds[row]!,
        priceMinor: page.priceMinor[row]!,
        squareMetres: page.squareMetres[row]!,
      })),
    ),
  );
  return homes.toSorted((a, b) => a.number - b.number);
}

/** One sync and one read of the whole table in the same snapshot, while writers go on. */
async function compare(loaded: LoadedIndex) {
  return database.db.$client.begin("isolation level repeatable read", async (tx) => {
    await syncIndex(tx, loaded);
    const rows = await tx.unsafe(
      "select number, cell, kinds, price_minor, square_metres from searchable_listings order by number",
    );
    const table = rows.map((row) => ({
      number: Number(row.number),
      cell: Number(row.cell),
      kinds: Number(row.kinds),
      priceMinor: Number(row.price_minor),
      squareMetres: row.square_metres === null ? Number.NaN : Number(row.square_metres),
    }));
    return { index: indexed(loaded), table };
  });
}

/** Random statements in transactions that commit, roll back, or undo a part, until told to stop. */
async function write(db: Database, isOver: () => boolean): Promise<void> {
  const change = () => RANDOM_CHANGES[Math.floor(Math.random() * RANDOM_CHANGES.length)]!;
  const breaks = Symbol("roll back");
  while (!isOver()) {
    await db
      .transaction(async (tx) => {
        for (let n = Math.floor(Math.random() * 3); n >= 0; n--) await tx.execute(change());
        await tx
          .transaction(async (inner) => {
            await inner.execute(change());
            if (Math.random() < 0.5) throw breaks;
          })
          .catch(ignoreUnless(breaks));
        if (Math.random() < 0.3) await tx.execute(sql`select pg_sleep(random() * 0.05)`);
        if (Math.random() < 0.3) throw breaks;
      })
      .catch(ignoreUnless(breaks));
  }
}

/** Writers that meet on the same rows may be refused (deadlock, write conflict): that is a rollback too. */
function ignoreUnless(breaks: symbol) {
  return (error: unknown) => {
    if (error !== breaks && !(error instanceof Error)) throw error;
  };
}

async function roundsThatDiffer(loaded: LoadedIndex, rounds: number, beforeEach: () => void): Promise<number> {
  let isOver = false;
  const writers = Array.from({ length: WRITERS }, () => write(database.db, () => isOver));
  let different = 0;
  for (let round = 0; round < rounds; round++) {
    beforeEach();
    const { index, table } = await compare(loaded);
    if (JSON.stringify(index) !== JSON.stringify(table)) different++;
  }
  isOver = true;
  await Promise.all(writers);
  return different;
}

function signal(): [Promise<void>, () => void] {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return [told, () => tell()];
}

describe("syncing with writers", () => {
  test(`${ROUNDS} rounds among concurrent writers: the index equals the table in every snapshot`, async () => {
    const loaded = await loadIndex(database.db);
    expect(await roundsThatDiffer(loaded, ROUNDS, () => {})).toBe(0);
  }, 120_000);

  test("control: a sync that forgets the transactions then running goes wrong, and this test sees it", async () => {
    const loaded = await loadIndex(database.db);
    const forget = () => {
      loaded.snapshot = loaded.snapshot.replace(/[^:]*$/, "");
    };
    expect(await roundsThatDiffer(loaded, ROUNDS, forget)).toBeGreaterThan(0);
  }, 120_000);
});

describe("the engine", () => {
  const prices = async (engine: SearchEngine, listingId: string) => {
    const reader = await engine.reader();
    const { page } = await reader.answer({ ...allHomes, sort: "priceHighest" }, { shift: 26, pageSize: 5 });
    return page.filter((row) => row.listingId === listingId).map(({ sortKey }) => -sortKey);
  };

  test("reads everybody's committed writes: publish, change price, withdraw, in every process", async () => {
    const engines = [new SearchEngine(database.db), new SearchEngine(other.db)];
    for (const engine of engines) await engine.load();
    const seen = (id: string) => Promise.all(engines.map((engine) => prices(engine, id)));
    for (let round = 1; round <= 20; round++) {
      const price = 10 ** 13 + round;
      const listing = { listPriceMinor: price, onMarketAt: NOW };
      const home = await insertHome(round % 2 ? database.db : other.db, world.agents[0]!, world.cities[0]!, {
        listing,
      });
      expect(await seen(home.id)).toEqual([[price], [price]]);
      await database.db
        .update(listings)
        .set({ listPriceMinor: price * 2 })
        .where(eq(listings.id, home.id));
      expect(await seen(home.id)).toEqual([[price * 2], [price * 2]]);
      await other.db.update(listings).set({ standardStatus: "Withdrawn" }).where(eq(listings.id, home.id));
      expect(await seen(home.id)).toEqual([[], []]);
    }
    expect(engines.map(({ counts }) => counts.fallbackAnswers)).toEqual([0, 0]);
  });

  test("answers from PostgreSQL while it loads, and from memory afterwards", async () => {
    const engine = new SearchEngine(database.db);
    const first = await (await engine.reader()).countEach([allHomes]);
    await engine.load();
    expect(await (await engine.reader()).countEach([allHomes])).toEqual(first);
    expect(engine.counts).toMatchObject({ fallbackAnswers: 1, indexAnswers: 1, loads: 1 });
  });

  test("many questions at once share syncs", async () => {
    const engine = new SearchEngine(database.db);
    await engine.load();
    const readers = await Promise.all(Array.from({ length: 50 }, () => engine.reader()));
    expect(readers).toHaveLength(50);
    expect(engine.counts).toMatchObject({ indexAnswers: 50, fallbackAnswers: 0 });
  });

  test("loads anew when the feed was pruned beyond its snapshot, and not before", async () => {
    const engine = new SearchEngine(database.db);
    await engine.load();
    const prune = () => database.db.execute(sql`select prune_listing_changes()`);
    await prune();
    await engine.reader();
    await prune();
    await engine.reader();
    expect(engine.counts).toMatchObject({ loads: 1, indexAnswers: 2 });
    const writeOnce = () => database.db.execute(RANDOM_CHANGES[0]!);
    const [now] = await database.db.execute<{ xid: string }>(sql`select pg_current_xact_id()::text as xid`);
    // Transactions of other databases hold the pruning back, too: numbers are given out to all of them together.
    for (let isPruned = false; !isPruned; ) {
      await writeOnce();
      await prune();
      const [horizon] = await database.db.execute<{ is_beyond: boolean }>(
        sql`select keeps_from > ${now?.xid ?? ""}::text::xid8 as is_beyond from listing_changes_horizon`,
      );
      isPruned = horizon?.is_beyond ?? false;
    }
    await engine.reader();
    await engine.load();
    expect(engine.counts).toMatchObject({ loads: 2, fallbackAnswers: 1 });
  });

  test("a change that was long in the making is kept by the pruning until everyone could see it", async () => {
    const loaded = await loadIndex(database.db);
    const [held, finish] = signal();
    const [hasWritten, tellWritten] = signal();
    const slow = other.db.transaction(async (tx) => {
      await tx.execute(RANDOM_CHANGES[0]!);
      tellWritten();
      await held;
    });
    await hasWritten;
    for (let n = 0; n < 4; n++) {
      await database.db.execute(sql`select prune_listing_changes()`);
      expect(await syncIndex(database.db.$client, loaded)).toBe(0);
    }
    finish();
    await slow;
    const { index, table } = await compare(loaded);
    expect(index).toEqual(table);
  });
});
