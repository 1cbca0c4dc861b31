import os from "node:os";
import { inParallel } from "@repo/api/testing/in-parallel";
import { bookVisitAt, callerAt, countOverlaps, HERE, insertShownHomes, slotAt } from "@repo/api/testing/visit-world";
import { type Database, openDatabase } from "@repo/db/client";
import { migrateDatabase } from "@repo/db/migrate";
import { visits } from "@repo/db/schema/visits";
import { sql } from "drizzle-orm";
import { percentiles } from "./percentiles";

const MOVES = 4000;
/** Fewer of these: most wait a second for PostgreSQL to find a deadlock. */
const BARE_MOVES = 100;
const AT_ONCE = 64;
const STEP_MINUTES = 5;
const STEPS = 84;

const url = process.env.DATABASE_URL ?? "";
const print = (text: string) => process.stdout.write(`${text}\n`);
await migrateDatabase(url);
const { db, close } = openDatabase(url, { outsideScopes: "Login", maxConnections: 10 });

// Who visited in an earlier run is the same person in this one.
await db.delete(visits);

print(`${os.cpus().length} × ${os.cpus()[0]?.model}, Node ${process.versions.node}`);
print(`Moves of eight visits to random times, ${AT_ONCE} at once`);
print("");
print("| visits of | way | moves/s | moved | p50 ms | p95 ms | p99 ms | overlaps |");
print("|---|---|---|---|---|---|---|---|");
for (const hosts of [1, 8]) {
  const booked = await bookEight(db, hosts);
  await report({ hosts, count: MOVES, way: "reschedule by link: rules, travel, letters" }, (visit, startsAt) =>
    callerAt(db)
      .visits.rescheduleByLink({ ...visit, startsAt })
      .then(
        ({ outcome }) => outcome === "rescheduled",
        () => false,
      ),
  )(booked);
  await report({ hosts, count: BARE_MOVES, way: "bare UPDATE under the same constraints" }, ({ visitId }, startsAt) =>
    db
      .execute(sql`
        update visits set during = tstzrange(${startsAt}, ${startsAt}::timestamptz + interval '30 minutes'),
          blocked = tstzrange(${startsAt}, ${startsAt}::timestamptz + interval '35 minutes')
        where id = ${visitId}`)
      .then(
        () => true,
        () => false,
      ),
  )(booked);
}
await close();

type Visit = { visitId: string; manageToken: string };

/** Eight visits, dealt to homes of as many hosts as asked for. */
async function bookEight(database: Database, hosts: number): Promise<Visit[]> {
  const worlds = [];
  for (let host = 0; host < hosts; host++)
    worlds.push(
      await insertShownHomes(database, [HERE], {
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 5,
        stepMinutes: STEP_MINUTES,
      }),
    );
  const booked: Visit[] = [];
  for (let index = 0; index < 8; index++) {
    const listingId = worlds[index % hosts]?.homes[0]?.id ?? "";
    booked.push(await bookVisitAt(database, listingId, { startsAt: slotAt(index * 45) }));
  }
  return booked;
}

type Subject = { hosts: number; way: string; count: number };

function report({ hosts, way, count }: Subject, move: (visit: Visit, startsAt: string) => Promise<boolean>) {
  return async (booked: readonly Visit[]): Promise<void> => {
    const times: number[] = [];
    const begunAt = performance.now();
    const moves = Array.from({ length: count }, () => async () => {
      const visit = booked[Math.floor(Math.random() * booked.length)] ?? { visitId: "", manageToken: "" };
      const startsAt = slotAt(Math.floor(Math.random() * STEPS) * STEP_MINUTES);
      const askedAt = performance.now();
      const isMoved = await move(visit, startsAt);
      times.push(performance.now() - askedAt);
      return isMoved;
    });
    const answers = await inParallel(moves, AT_ONCE);
    const perSecond = (count * 1000) / (performance.now() - begunAt);
    const { p50, p95, p99 } = percentiles(times);
    const overlaps = Object.values((await countOverlaps(db)) ?? {}).reduce((sum, count) => sum + count, 0);
    const cells = [`${hosts} hosts`, way, perSecond.toFixed(0), `${answers.filter(Boolean).length} of ${count}`];
    print(`| ${[...cells, p50.toFixed(0), p95.toFixed(0), p99.toFixed(0), overlaps].join(" | ")} |`);
  };
}
