import type { Executor } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { properties } from "@repo/db/schema/properties";
import { availabilityOverrides, availabilityRules, listingHosts, visitPolicies, visits } from "@repo/db/schema/visits";
import { DEFAULT_VISIT_POLICY, type VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import type { HomeVisit, Host } from "@repo/domain/visits/open-slots";
import type { TimeRange } from "@repo/domain/visits/time-range";
import { and, eq, gt, inArray, lt, ne, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

export async function findVisitPolicy(db: Executor, listingId: string): Promise<VisitPolicy> {
  const [policy] = await db.select().from(visitPolicies).where(eq(visitPolicies.listingId, listingId));
  return { ...DEFAULT_VISIT_POLICY, ...policy?.terms };
}

type Asked = {
  listingId: string;
  propertyId: string;
  between: TimeRange;
  now: Date;
  /** A visit that moves does not stand in its own way. */
  exceptVisitId: string | null;
};

/** The listing's agent and whoever else may show the home. */
const hostIdsOf = (db: Executor, listingId: string) =>
  db
    .select({ memberId: listings.agentMemberId })
    .from(listings)
    .where(eq(listings.id, listingId))
    .union(
      db.select({ memberId: listingHosts.memberId }).from(listingHosts).where(eq(listingHosts.listingId, listingId)),
    );

export async function listHostIds(db: Executor, listingId: string): Promise<string[]> {
  return (await hostIdsOf(db, listingId)).map(({ memberId }) => memberId);
}

/** The terms of a home, working hours and live visits of its hosts, and its own live visits, in one trip. */
export async function loadCalendars(
  db: Executor,
  asked: Asked,
): Promise<{ policy: VisitPolicy; hosts: Host[]; homeVisits: HomeVisit[] }> {
  const isOfHost = (member: AnyPgColumn) => sql`${member} = any(array(${hostIdsOf(db, asked.listingId)}))`;
  const [policy, hostIds, rules, overrides, visitsThen] = await Promise.all([
    findVisitPolicy(db, asked.listingId),
    listHostIds(db, asked.listingId),
    db.select().from(availabilityRules).where(isOfHost(availabilityRules.memberId)),
    db.select().from(availabilityOverrides).where(isOfHost(availabilityOverrides.memberId)),
    listLiveVisits(db, asked, isOfHost(visits.hostMemberId)),
  ]);
  return {
    policy,
    hosts: hostIds.map((memberId) => ({
      memberId,
      rules: rules.filter((rule) => rule.memberId === memberId).map(toClockTimes),
      overrides: overrides.filter((override) => override.memberId === memberId),
      visits: visitsThen.filter(({ hostMemberId }) => hostMemberId === memberId),
    })),
    homeVisits: visitsThen.filter((visit) => visit.propertyId === asked.propertyId),
  };
}

/** A visit as PostgreSQL writes it; instants in epoch milliseconds. */
type WrittenVisit = {
  propertyId: string;
  hostMemberId: string;
  startsAt: number;
  endsAt: number;
  blockedFrom: number;
  blockedUntil: number;
  groupKey: string;
  partySize: number;
  point: { latitude: number; longitude: number } | null;
};

const epoch = (instant: SQLWrapper) => sql`(extract(epoch from ${instant}) * 1000)::int8`;

/** Of the hosts and of the home. A hold that ran out is no visit. One value of JSON is read faster than 200 rows. */
async function listLiveVisits(db: Executor, asked: Asked, isOfHost: SQL) {
  const { propertyId, between, now, exceptVisitId } = asked;
  const [row] = await db
    .select({
      visits: sql<WrittenVisit[]>`coalesce(json_agg(json_build_object(
        'propertyId', ${visits.propertyId}, 'hostMemberId', ${visits.hostMemberId},
        'startsAt', ${epoch(visits.startsAt)}, 'endsAt', ${epoch(visits.endsAt)},
        'blockedFrom', ${epoch(sql`lower(${visits.blocked})`)}, 'blockedUntil', ${epoch(sql`upper(${visits.blocked})`)},
        'groupKey', ${visits.groupKey}, 'partySize', ${visits.partySize},
        'point', case when ${visits.mode} <> 'Video' then json_build_object(
          'latitude', ${properties.publicLatitude}, 'longitude', ${properties.publicLongitude}) end
      ) order by ${visits.startsAt}), '[]')`,
    })
    .from(visits)
    .innerJoin(properties, eq(properties.id, visits.propertyId))
    .where(
      and(
        or(inArray(visits.status, ["Pending", "Confirmed"]), and(eq(visits.status, "Held"), gt(visits.heldUntil, now))),
        or(isOfHost, eq(visits.propertyId, propertyId)),
        gt(visits.endsAt, between.startsAt),
        lt(visits.startsAt, between.endsAt),
        exceptVisitId === null ? undefined : ne(visits.id, exceptVisitId),
      ),
    );
  return (row?.visits ?? []).map(({ startsAt, endsAt, blockedFrom, blockedUntil, ...visit }) => ({
    ...visit,
    during: { startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    blocked: { startsAt: new Date(blockedFrom), endsAt: new Date(blockedUntil) },
  }));
}

/** PostgreSQL writes "10:00:00"; rules and overrides are compared as "10:00". */
function toClockTimes<Rule extends { startTime: string; endTime: string }>(rule: Rule): Rule {
  return { ...rule, startTime: rule.startTime.slice(0, 5), endTime: rule.endTime.slice(0, 5) };
}
