import os from "node:os";
import { parseArgs } from "node:util";
import { sqlReader } from "@repo/api/search/answer-by-sql.query";
import { SearchEngine } from "@repo/api/search/search-engine";
import { openDatabase } from "@repo/db/client";
import { migrateDatabase } from "@repo/db/migrate";
import { fillListings } from "./fill-listings";
import { makeSearches, movedEast, type Workload } from "./make-searches";
import { percentiles } from "./percentiles";
import { duckDbPeer, gistPeer, type Peer } from "./search-peers";

const REQUESTS = 200;
const ROUNDS = 3;
/** An engine whose first round takes longer is not asked again. */
const PATIENCE_MS = 20_000;
const PAGE_SIZE = 25;

const { values: options } = parseArgs({
  options: { listings: { type: "string", default: "1000000" }, seed: { type: "string", default: "7" } },
});
const count = Number(options.listings);
const seed = Number(options.seed);
const url = process.env.DATABASE_URL ?? "";
const print = (text: string) => process.stdout.write(`${text}\n`);

print(`${os.cpus().length} × ${os.cpus()[0]?.model}, Node ${process.versions.node}, seed ${seed}`);
await migrateDatabase(url);
const { db, close } = openDatabase(url, { outsideScopes: "Login", maxConnections: 4, statementTimeoutMs: 0 });
await fillListings(db, { count, seed: 0.5 });
const workload = makeSearches(REQUESTS, seed);

const engine = new SearchEngine(db);
globalThis.gc?.();
const before = process.memoryUsage();
const loadStartedAt = performance.now();
await engine.load();
const loadSeconds = (performance.now() - loadStartedAt) / 1000;
globalThis.gc?.();
const after = process.memoryUsage();
const bytes = after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed;
print(`${engine.size} listings loaded in ${loadSeconds.toFixed(1)} s, ${Math.round(bytes / engine.size)} bytes each`);

const ours: Peer = {
  name: "index in memory, after a sync",
  answer: async (search, shift) => {
    const reader = await engine.reader();
    return total(await reader.answer(search, { shift, pageSize: PAGE_SIZE }));
  },
};
const reader = sqlReader(db);
const fallback: Peer = {
  name: "PostgreSQL, Morton B-tree (fallback)",
  answer: async (search, shift) => total(await reader.answer(search, { shift, pageSize: PAGE_SIZE })),
};
const peers = [ours, await duckDbPeer(db, process.env.BENCH_PEERS ?? ""), fallback, await gistPeer(db)];
const expected: number[] = [];
const reference = { p50: 0, p95: 0 };

print("");
print("| engine | p50 ms | p95 ms | max ms | p50 × | p95 × |");
print("|---|---|---|---|---|---|");
for (const peer of peers) {
  if (peer) report(peer.name, await bestOfRounds(peer, workload));
  if (peer === ours) report("the same, right after a map a tenth further west", await afterAMove(workload));
}
await close();

/** A mover's filters stay, so what lies well inside both views has been counted. */
async function afterAMove(requests: readonly Workload[]): Promise<number[]> {
  const times: number[] = [];
  for (const request of requests) {
    await ours.answer(request.search, request.shift);
    const { search, shift } = movedEast(request);
    const askedAt = performance.now();
    await ours.answer(search, shift);
    times.push(performance.now() - askedAt);
  }
  return times;
}

function total({ squares }: { squares: readonly { count: number }[] }): number {
  return squares.reduce((sum, square) => sum + square.count, 0);
}

/** Per request the best of several rounds; every engine must find as many homes as the first. */
async function bestOfRounds(peer: Peer, requests: readonly Workload[]): Promise<number[]> {
  const best = requests.map(() => Number.POSITIVE_INFINITY);
  const startedAt = performance.now();
  for (let round = 0; round < ROUNDS && (round === 0 || performance.now() - startedAt < PATIENCE_MS); round++) {
    for (const [index, { name, search, shift }] of requests.entries()) {
      const askedAt = performance.now();
      const found = await peer.answer(search, shift);
      best[index] = Math.min(best[index] ?? Number.POSITIVE_INFINITY, performance.now() - askedAt);
      expected[index] ??= found;
      // Peers know boxes only, so drawn areas are compared between the two engines of ours.
      const isComparable = !name.includes("drawn") || peer === ours || peer === fallback;
      if (isComparable && found !== expected[index])
        throw new Error(`${peer.name} found ${found}, not ${expected[index]}`);
    }
  }
  return best;
}

/** Ratios are to the first engine of this run. */
function report(name: string, milliseconds: readonly number[]): void {
  const { p50, p95, max } = percentiles(milliseconds);
  if (reference.p50 === 0) Object.assign(reference, { p50, p95 });
  const figures = [p50, p95, max].map((value) => value.toFixed(1));
  const ratios = [p50 / reference.p50, p95 / reference.p95].map((value) => value.toFixed(1));
  print(`| ${[name, ...figures, ...ratios].join(" | ")} |`);
}
