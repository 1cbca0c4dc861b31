import { compareListing } from "@repo/api/duplicates/compare-listing";
import { insertDuplicateCorpus, type Pair } from "@repo/api/testing/duplicate-corpus";
import { NOW } from "@repo/api/testing/world";
import { openDatabase } from "@repo/db/client";
import { migrateDatabase } from "@repo/db/migrate";
import { duplicateCandidates } from "@repo/db/schema/duplicates";
import { listings } from "@repo/db/schema/listings";

const LEAST = 0.95;
const numberOf = (name: string, fallback: number) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? fallback);
const HOMES = numberOf("homes", 144);
const SEED = numberOf("seed", 7);

const print = (text: string) => process.stdout.write(`${text}\n`);
const url = process.env.DATABASE_URL ?? "";
await migrateDatabase(url);
const { db, close } = openDatabase(url, { outsideScopes: "Login", maxConnections: 4 });
const pairs = await insertDuplicateCorpus(db, { homes: HOMES, seed: SEED });
const rows = await db.select({ id: listings.id }).from(listings);
const ctx = {
  db,
  actor: { kind: "visitor" as const },
  now: () => NOW,
  requestId: "bench",
  deviceId: null,
  clientAddress: null,
};
const startedAt = Date.now();
for (const { id } of rows) await compareListing(ctx, id);
const took = (Date.now() - startedAt) / rows.length;

const keyOf = (one: string, other: string) => [one, other].toSorted().join();
const proposed = new Set(
  (await db.select().from(duplicateCandidates)).map((pair) => keyOf(pair.firstListingId, pair.secondListingId)),
);
const isFound = ({ first, second }: Pair) => proposed.has(keyOf(first, second));
const found = pairs.filter(isFound).length;
const [recall, precision] = [found / pairs.length, found / proposed.size];

print(`${rows.length} listings, ${pairs.length} true pairs, seed ${SEED}; ${took.toFixed(1)} ms a listing`);
print(`recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)} (${proposed.size - found} wrong proposals)`);
print("");
print("| copied | pairs | found |");
print("|---|---|---|");
for (const name of [...new Set(pairs.map(nameOf))].toSorted()) {
  const group = pairs.filter((pair) => nameOf(pair) === name);
  print(`| ${name} | ${group.length} | ${group.filter(isFound).length} |`);
}
await close();
if (recall < LEAST || precision < LEAST) process.exitCode = 1;

function nameOf({ copied, change }: Pair): string {
  if (copied === "text") return "text reworded, other photos";
  return copied === "both" ? `photos ${change}, text reworded` : `photos ${change}, other text`;
}
