import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import { parseArgs } from "node:util";
import { createCaller } from "@repo/api/app-router";
import { searchEngine } from "@repo/api/search/search-engine";
import { openDatabase } from "@repo/db/client";
import { migrateDatabase } from "@repo/db/migrate";
import { type SearchInput, searchInput } from "@repo/domain/search/search.schema";
import { fillListings } from "./fill-listings";
import { makeSearches } from "./make-searches";
import { percentiles } from "./percentiles";
import { priceChangeTimes } from "./price-change-times";

const REQUESTS = 200;
const ROUNDS = 3;

const { values: options } = parseArgs({
  options: { listings: { type: "string", default: "1000000" }, seed: { type: "string", default: "7" } },
});
const url = process.env.DATABASE_URL ?? "";
const print = (text: string) => process.stdout.write(`${text}\n`);
await migrateDatabase(url);
const { db, close } = openDatabase(url, { outsideScopes: "Login", maxConnections: 4, statementTimeoutMs: 0 });
await fillListings(db, { count: Number(options.listings), seed: 0.5 });
await searchEngine(db).load();
const caller = createCaller({
  db,
  actor: { kind: "visitor" },
  now: () => new Date(),
  requestId: "bench",
  deviceId: null,
  clientAddress: null,
});

const inputs = makeSearches(REQUESTS, Number(options.seed)).map(({ criteria }) => searchInput.parse({ criteria }));
const bodies = new Map<string, string>();
const server = http.createServer((request, response) => void answer(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const searched = await bestOfRounds("search");
const bare = await bestOfRounds("bare");
const updates = await priceChangeTimes(db);

print(`${os.cpus().length} × ${os.cpus()[0]?.model}, Node ${process.versions.node}, ${options.listings} listings`);
print("");
print("| what | p50 ms | p95 ms | p50 × | p95 × |");
print("|---|---|---|---|---|");
report("the search procedure over HTTP", searched, bare);
report("the same bytes from a bare Node.js server", bare, bare);
report("a change of price, noted in the feed", updates.withFeed, updates.withoutFeed);
report("the same UPDATE without the feed's triggers", updates.withoutFeed, updates.withoutFeed);
server.close();
await close();

/** `/search?…` asks the procedure and keeps its bytes, which `/bare?…` then sends again. */
async function answer({ url: address = "" }: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(address, origin);
  const input = searchParams.get("input") ?? "";
  const body =
    pathname === "/bare"
      ? (bodies.get(input) ?? "")
      : JSON.stringify(await caller.search.results(JSON.parse(input) as SearchInput));
  bodies.set(input, body);
  response.setHeader("content-type", "application/json").end(body);
}

/** One after the other over a kept connection, per request the best of several rounds. */
async function bestOfRounds(path: "search" | "bare"): Promise<number[]> {
  const best = inputs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, input] of inputs.entries()) {
      const askedAt = performance.now();
      const found = await fetch(`${origin}/${path}?input=${encodeURIComponent(JSON.stringify(input))}`);
      if (!found.ok) throw new Error(`${path} answered ${found.status}`);
      await found.arrayBuffer();
      best[index] = Math.min(best[index] ?? Number.POSITIVE_INFINITY, performance.now() - askedAt);
    }
  }
  return best;
}

/** Ratios are to the baseline of this run. */
function report(name: string, times: readonly number[], baseline: readonly number[]): void {
  const [own, other] = [percentiles(times), percentiles(baseline)];
  const figures = [own.p50, own.p95].map((value) => value.toFixed(2));
  const ratios = [own.p50 / other.p50, own.p95 / other.p95].map((value) => value.toFixed(1));
  print(`| ${[name, ...figures, ...ratios].join(" | ")} |`);
}
