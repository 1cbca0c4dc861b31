import crypto from "node:crypto";
import { createRequire } from "node:module";
import { inModules } from "./paths.mjs";

const SLOTS = 50;
const AT_ONCE = 64;
/** Far enough apart for the buffers of both visits. */
const APART_MS = 60 * 60_000;

/**
 * Thousands of people want fifty times of one home, over HTTP, from two web processes: fifty get one, everybody else
 * is told so, and nothing overlaps in the database. Returns what went wrong, in words; nothing when all is well.
 */
export async function raceForVisits({ origins, databaseUrl, attempts }) {
  const sql = createRequire(inModules("postgres/package.json"))("postgres")(databaseUrl, {
    max: 2,
    onnotice: () => {},
  });
  try {
    const { listingId, hostId } = await quietHome(sql);
    const slots = await freeSlots(origins[0], listingId);
    const before = await countVisits(sql, hostId);
    const answers = new Map();
    const startedAt = performance.now();
    let next = 0;
    const run = async () => {
      for (let index = next++; index < attempts; index = next++) {
        const answer = await book(
          origins[index % origins.length],
          listingId,
          slots[Math.floor((index * slots.length) / attempts)],
          index,
        );
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, run));
    const seconds = (performance.now() - startedAt) / 1000;
    const after = await countVisits(sql, hostId);
    const overlaps = await countOverlaps(sql);
    const { booked = 0, slotTaken = 0, ...others } = Object.fromEntries(answers);
    const faults = [
      booked === slots.length || `${booked} were told they have one of ${slots.length} times`,
      after - before === slots.length || `${after - before} visits are stored for ${slots.length} times`,
      overlaps === 0 || `${overlaps} pairs of visits overlap`,
      Object.keys(others).length === 0 || `other answers: ${JSON.stringify(others)}`,
    ].filter((fault) => fault !== true);
    return { faults, overlaps, rate: Math.round(attempts / seconds), booked, slotTaken };
  } finally {
    await sql.end();
  }
}

/** A public home whose host has no visit yet, so that every time is free. */
async function quietHome(sql) {
  const [home] = await sql`
    select l.id as "listingId", l.agent_member_id as "hostId" from listings l
    join searchable_listings s on s.listing_id = l.id
    where not exists (select from visits v where v.host_member_id = l.agent_member_id)
    order by l.id limit 1`;
  if (!home) throw new Error("Every agent of the demo has visits; the race needs one without.");
  return home;
}

async function freeSlots(origin, listingId) {
  const input = encodeURIComponent(JSON.stringify({ listingId, days: 28 }));
  const answer = await (await fetch(`${origin}/api/trpc/visits.openSlots?input=${input}`)).json();
  const chosen = [];
  for (const { startsAt } of answer.result.data.slots) {
    const last = chosen.at(-1);
    if (!last || Date.parse(startsAt) - Date.parse(last) >= APART_MS) chosen.push(startsAt);
  }
  if (chosen.length < SLOTS) throw new Error(`The home offers ${chosen.length} times that keep apart, not ${SLOTS}.`);
  return chosen.slice(0, SLOTS);
}

async function book(origin, listingId, startsAt, index) {
  const response = await fetch(`${origin}/api/trpc/visits.book`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      listingId,
      startsAt,
      idempotencyKey: crypto.randomUUID(),
      contact: { name: "Racer", phone: `+9197${String(10_000_000 + index)}`, email: "" },
      consent: { noticeVersion: "2026-11", channels: ["Phone"] },
    }),
  });
  const answer = await response.json().catch(() => ({}));
  return answer.result?.data?.outcome ?? `${response.status} ${answer.error?.message ?? ""}`;
}

async function countVisits(sql, hostId) {
  const [{ count }] = await sql`
    select count(*)::int from visits where host_member_id = ${hostId} and status = 'Confirmed'`;
  return count;
}

/** Of hosts with their buffers, of visitors and of homes. */
async function countOverlaps(sql) {
  const [{ count }] = await sql`
    select count(*)::int from visits a join visits b on a.id < b.id and a.group_key <> b.group_key
    where a.status in ('Held', 'Pending', 'Confirmed') and b.status in ('Held', 'Pending', 'Confirmed')
      and ((a.host_member_id = b.host_member_id and a.blocked && b.blocked)
        or (a.visitor_key = b.visitor_key and a.during && b.during)
        or (a.property_id = b.property_id and a.during && b.during))`;
  return count;
}

/**
 * The control: the same race in a database whose guards are gone. The locks are shadowed by functions that do nothing,
 * which counts for connections opened from now on.
 */
export async function removeGuards(databaseUrl) {
  const sql = createRequire(inModules("postgres/package.json"))("postgres")(databaseUrl, {
    max: 1,
    onnotice: () => {},
  });
  const name = new URL(databaseUrl).pathname.slice(1);
  await sql.unsafe(`
    alter table visits drop constraint visits_host_one_live_visit_excl;
    alter table visits drop constraint visits_home_one_live_visit_excl;
    alter table visits drop constraint visits_visitor_one_live_visit_excl;
    create function public.pg_advisory_xact_lock(bigint) returns void language sql as 'select';
    alter database "${name}" set search_path = public, pg_catalog;`);
  await sql.end();
}
