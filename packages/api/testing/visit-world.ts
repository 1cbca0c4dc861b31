import type { Database } from "@repo/db/client";
import { visitPolicies } from "@repo/db/schema/visits";
import type { Actor } from "@repo/domain/access/actor";
import { DEFAULT_VISIT_POLICY, type VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import { sql } from "drizzle-orm";
import { createCaller } from "#app-router";
import type { RequestContext } from "#request-context";
import {
  consent,
  contact,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  TOMORROWS_FIRST_SLOT,
  VISITOR,
} from "./world";

export const MINUTE_MS = 60_000;
/** Minutes after tomorrow's first offered time, which is 10:00 in India. */
export const slotAt = (minutes: number) =>
  new Date(Date.parse(TOMORROWS_FIRST_SLOT) + minutes * MINUTE_MS).toISOString();

export const contextAt = (
  db: Database,
  now: Date = NOW,
  actor: Actor = VISITOR,
  deviceId: string | null = null,
): RequestContext => ({
  db,
  actor,
  now: () => now,
  requestId: "test",
  deviceId,
  clientAddress: null,
  sealKey: "what seals secrets in tests, only there",
});
export const callerAt = (...args: Parameters<typeof contextAt>) => createCaller(contextAt(...args));

export async function setPolicy(db: Database, listingId: string, changes: Partial<VisitPolicy>): Promise<void> {
  const terms = { ...DEFAULT_VISIT_POLICY, ...changes };
  await db
    .insert(visitPolicies)
    .values({ listingId, terms })
    .onConflictDoUpdate({ target: visitPolicies.listingId, set: { terms } });
}

/** An agency with one agent, who shows as many homes as asked for, all in one place unless told where. */
export async function insertShownHomes(
  db: Database,
  points: readonly { latitude: number; longitude: number }[],
  policy: Partial<VisitPolicy> = {},
) {
  const place = await insertLocality(db);
  const agencyId = await insertAgency(db, "Banyan Homes");
  const agent = await insertMember(db, agencyId, { name: "Hema Host" });
  const homes = [];
  for (const point of points) {
    const home = await insertHome(db, agent, place, {
      property: { ...point, publicLatitude: point.latitude, publicLongitude: point.longitude },
    });
    await setPolicy(db, home.id, policy);
    homes.push(home);
  }
  return { agencyId, agent, homes };
}

export const HERE = { latitude: 12.9719, longitude: 77.6412 };
/** About 12 km from here: 50 minutes by the streets of an Indian city. */
export const ACROSS_TOWN = { latitude: 12.9719, longitude: 77.75 };

export const bookingOf = (listingId: string, changes: object = {}) => ({
  listingId,
  startsAt: TOMORROWS_FIRST_SLOT,
  idempotencyKey: crypto.randomUUID(),
  contact: contact(),
  consent,
  ...changes,
});

/** Pairs of live visits that break a promise, counted by SQL alone: of hosts, of visitors, of homes. */
export async function countOverlaps(db: Database) {
  const [row] = await db.execute<{ hosts: number; visitors: number; homes: number }>(sql`
    with live as (select * from visits where status in ('Held', 'Pending', 'Confirmed')),
    pairs as (select a.host_member_id as host_a, b.host_member_id as host_b, a.visitor_key as visitor_a, b.visitor_key as visitor_b,
        a.property_id as home_a, b.property_id as home_b, a.blocked && b.blocked as is_blocked, a.during && b.during as is_during,
        a.group_key = b.group_key as is_one_group
      from live a join live b on a.id < b.id)
    select count(*) filter (where host_a = host_b and is_blocked and not is_one_group)::int as hosts,
      count(*) filter (where visitor_a = visitor_b and is_during)::int as visitors,
      count(*) filter (where home_a = home_b and is_during and not is_one_group)::int as homes
    from pairs`);
  return row;
}
export const NO_OVERLAPS = { hosts: 0, visitors: 0, homes: 0 };

/** What tomorrow offers at a home. */
export const tomorrow = (listingId: string) => ({ listingId, fromDate: "2030-01-03", days: 1 });
export const startsOf = (answer: { slots: { startsAt: string }[] }) => answer.slots.map(({ startsAt }) => startsAt);

/** A visit booked by somebody new, and the link to it. */
export async function bookVisitAt(db: Database, listingId: string, changes: object = {}) {
  const result = await callerAt(db).visits.book(bookingOf(listingId, changes));
  if (result.outcome !== "booked") throw new Error("not booked");
  return { visitId: result.visitId, manageToken: result.manageToken };
}
