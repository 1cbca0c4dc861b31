import os from "node:os";
import { insertAgency, insertHome, insertLocality, insertMember, NOW } from "@repo/api/testing/world";
import { listOpenSlots } from "@repo/api/visits/list-open-slots";
import { type Database, openDatabase } from "@repo/db/client";
import { migrateDatabase } from "@repo/db/migrate";
import { listingHosts, visits } from "@repo/db/schema/visits";
import { asSealed } from "@repo/db/sealing/seal";
import { addDays, instantAt } from "@repo/domain/time/wall-clock";
import { sql } from "drizzle-orm";
import { percentiles } from "./percentiles";

const DAYS = 14;
const VISITS = 200;
const ROUNDS = 300;
const FIRST_DAY = "2030-01-03";
const TIME_ZONE = "Asia/Kolkata";
const MINUTE_MS = 60_000;

const url = process.env.DATABASE_URL ?? "";
const print = (text: string) => process.stdout.write(`${text}\n`);
await migrateDatabase(url);
const { db, close } = openDatabase(url, { outsideScopes: "Login", maxConnections: 4 });

const place = await insertLocality(db);
const agencyId = await insertAgency(db, "Bench");
const agent = await insertMember(db, agencyId, { name: "Host 0" });
const others = [
  await insertMember(db, agencyId, { name: "Host 1" }),
  await insertMember(db, agencyId, { name: "Host 2" }),
];
const hosts = [agent, ...others];
const home = await insertHome(db, agent, place);
await db.insert(listingHosts).values(others.map(({ memberId }) => ({ listingId: home.id, memberId })));
const elsewhere = await insertHome(db, agent, place, { property: { publicLatitude: 12.99, publicLongitude: 77.66 } });
await fillVisits(db);

const ctx = {
  db,
  actor: { kind: "visitor" as const },
  now: () => NOW,
  requestId: "bench",
  deviceId: null,
  clientAddress: null,
};
const ours = await measure(
  async () =>
    (await listOpenSlots(ctx, { listingId: home.id, fromDate: FIRST_DAY, days: DAYS, partySize: 1 })).slots.length,
);
const plain = await measure(() => slotsByDailyQueries(db));

print(`${os.cpus().length} × ${os.cpus()[0]?.model}, Node ${process.versions.node}`);
print(`${DAYS} days of one home, ${hosts.length} hosts, ${VISITS} visits, ${ROUNDS} rounds`);
print("");
print("| way | free times | p50 ms | p95 ms | max ms | p50 × |");
print("|---|---|---|---|---|---|");
for (const [name, { count, p50, p95, max }] of [
  ["one function, travel and reasons included", ours],
  ["one SQL query per day, without travel", plain],
] as const)
  print(
    `| ${[name, count, p50.toFixed(1), p95.toFixed(1), max.toFixed(1), (p50 / ours.p50).toFixed(1)].join(" | ")} |`,
  );
await close();

async function measure(answer: () => Promise<number>) {
  const times: number[] = [];
  let count = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const askedAt = performance.now();
    count = await answer();
    times.push(performance.now() - askedAt);
  }
  return { count, ...percentiles(times) };
}

/** Each host has a visit every hour or so, at another home of the same part of town. */
async function fillVisits(database: Database): Promise<void> {
  const rows = Array.from({ length: VISITS }, (_, index) => {
    const host = hosts[index % hosts.length] ?? agent;
    const slot = Math.floor(index / hosts.length);
    const date = addDays(FIRST_DAY, slot % DAYS);
    const start =
      instantAt(date, "10:00", TIME_ZONE, "begin").getTime() +
      (Math.floor(slot / DAYS) * 90 + (index % hosts.length) * 30) * MINUTE_MS;
    const range = (before: number, after: number) =>
      `[${new Date(start - before * MINUTE_MS).toISOString()},${new Date(start + (30 + after) * MINUTE_MS).toISOString()})`;
    return {
      agencyId,
      listingId: elsewhere.id,
      propertyId: elsewhere.propertyId,
      hostMemberId: host.memberId,
      visitorKey: crypto.randomUUID(),
      visitorName: asSealed(""),
      during: range(0, 0),
      blocked: range(15, 15),
      timeZone: TIME_ZONE,
      localStart: date,
      timeZoneVersion: "bench",
      groupKey: crypto.randomUUID(),
      status: "Confirmed" as const,
      idempotencyKey: crypto.randomUUID(),
      requestHash: "bench",
      manageTokenHash: "bench",
    };
  });
  await database.insert(visits).values(rows);
}

/** What one writes without a function of one's own: starts of a day that no visit of some host blocks. */
async function slotsByDailyQueries(database: Database): Promise<number> {
  let count = 0;
  for (let day = 0; day < DAYS; day++) {
    const date = addDays(FIRST_DAY, day);
    const [row] = await database.execute<{ count: number }>(sql`
      select count(distinct start)::int as count
      from availability_rules r
      cross join lateral generate_series((${date}::date + r.start_time) at time zone r.time_zone,
        (${date}::date + r.end_time) at time zone r.time_zone - interval '30 minutes', interval '30 minutes') as start
      where r.member_id in (select agent_member_id from listings where id = ${home.id} union select member_id from listing_hosts where listing_id = ${home.id})
        and r.weekday = extract(isodow from ${date}::date)
        and not exists (select from visits v where v.host_member_id = r.member_id and v.status in ('Held', 'Pending', 'Confirmed')
          and v.blocked && tstzrange(start - interval '15 minutes', start + interval '45 minutes'))`);
    count += row?.count ?? 0;
  }
  return count;
}
