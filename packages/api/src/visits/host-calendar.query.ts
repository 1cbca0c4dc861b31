import type { Executor } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { properties } from "@repo/db/schema/properties";
import { availabilityOverrides, availabilityRules, listingHosts, visitPolicies, visits } from "@repo/db/schema/visits";
import { DEFAULT_VISIT_POLICY, type VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import type { HomeVisit, Host } from "@repo/domain/visits/open-slots";
import type { TimeRange } from "@repo/domain/visits/time-range";
import { and, asc, eq, gt, inArray, lt, ne, or, sql } from "drizzle-orm";

export async function findVisitPolicy(db: Executor, listingId: string): Promise<VisitPolicy> {
  const [policy] = await db.select().from(visitPolicies).where(eq(visitPolicies.listingId, listingId));
  return { ...DEFAULT_VISIT_POLICY, ...policy?.terms };
}

/** The listing's agent and whoever else may show the home. */
export async function listHostIds(db: Executor, listingId: string): Promise<string[]> {
  const rows = await db
    .select({ memberId: listings.agentMemberId })
    .from(listings)
    .where(eq(listings.id, listingId))
    .union(
      db.select({ memberId: listingHosts.memberId }).from(listingHosts).where(eq(listingHosts.listingId, listingId)),
    );
  return rows.map(({ memberId }) => memberId);
}

type Asked = {
  hostIds: readonly string[];
  propertyId: string;
  between: TimeRange;
  now: Date;
  /** A visit that moves does not stand in its own way. */
  exceptVisitId: string | null;
};

/** Working hours and live visits of hosts, and the live visits of the home. */
export async function loadCalendars(db: Executor, asked: Asked): Promise<{ hosts: Host[]; homeVisits: HomeVisit[] }> {
  const hostIds = [...asked.hostIds];
  const [rules, overrides, visitsThen] = await Promise.all([
    db.select().from(availabilityRules).where(inArray(availabilityRules.memberId, hostIds)),
    db.select().from(availabilityOverrides).where(inArray(availabilityOverrides.memberId, hostIds)),
    listLiveVisits(db, asked),
  ]);
  return {
    hosts: hostIds.map((memberId) => ({
      memberId,
      rules: rules.filter((rule) => rule.memberId === memberId).map(toClockTimes),
      overrides: overrides.filter((override) => override.memberId === memberId),
      visits: visitsThen.filter(({ hostMemberId }) => hostMemberId === memberId),
    })),
    homeVisits: visitsThen.filter((visit) => visit.propertyId === asked.propertyId),
  };
}

/** Of the hosts and of the home. A hold that ran out is no visit. */
async function listLiveVisits(db: Executor, { hostIds, propertyId, between, now, exceptVisitId }: Asked) {
  const rows = await db
    .select({
      propertyId: visits.propertyId,
      hostMemberId: visits.hostMemberId,
      startsAt: visits.startsAt,
      endsAt: visits.endsAt,
      blockedFrom: sql<Date>`lower(${visits.blocked})`.mapWith(visits.startsAt),
      blockedUntil: sql<Date>`upper(${visits.blocked})`.mapWith(visits.endsAt),
      groupKey: visits.groupKey,
      partySize: visits.partySize,
      mode: visits.mode,
      latitude: properties.publicLatitude,
      longitude: properties.publicLongitude,
    })
    .from(visits)
    .innerJoin(properties, eq(properties.id, visits.propertyId))
    .where(
      and(
        or(inArray(visits.status, ["Pending", "Confirmed"]), and(eq(visits.status, "Held"), gt(visits.heldUntil, now))),
        or(inArray(visits.hostMemberId, [...hostIds]), eq(visits.propertyId, propertyId)),
        gt(visits.endsAt, between.startsAt),
        lt(visits.startsAt, between.endsAt),
        exceptVisitId === null ? undefined : ne(visits.id, exceptVisitId),
      ),
    )
    .orderBy(asc(visits.startsAt));
  return rows.map(({ startsAt, endsAt, blockedFrom, blockedUntil, mode, latitude, longitude, ...visit }) => ({
    ...visit,
    during: { startsAt, endsAt },
    blocked: { startsAt: blockedFrom, endsAt: blockedUntil },
    point: mode === "Video" ? null : { latitude, longitude },
  }));
}

/** PostgreSQL writes "10:00:00"; rules and overrides are compared as "10:00". */
function toClockTimes<Rule extends { startTime: string; endTime: string }>(rule: Rule): Rule {
  return { ...rule, startTime: rule.startTime.slice(0, 5), endTime: rule.endTime.slice(0, 5) };
}
