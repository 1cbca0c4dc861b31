import { nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties } from "@repo/db/schema/properties";
import { type VisitRow, visits } from "@repo/db/schema/visits";
import { open } from "@repo/db/sealing/seal";
import type { Attendance } from "@repo/domain/visits/attendance";
import type { AgendaItem } from "@repo/domain/visits/visit.schema";
import { and, asc, eq, gt, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const cities = alias(places, "cities");

/** Whose visits: everything of an agency for its manager, the own ones for an agent. */
export type VisitScope = { agencyId: string; hostMemberId: string | null };

async function listVisits(db: Executor, condition: SQL | undefined): Promise<AgendaItem[]> {
  const rows = await db
    .select({
      visit: visits,
      listingSlug: listings.slug,
      listingTitle: listings.title,
      localityName: places.name,
      cityName: cities.name,
      hostName: nameOf(users),
      agencyName: agencies.name,
    })
    .from(visits)
    .innerJoin(listings, eq(listings.id, visits.listingId))
    .innerJoin(properties, eq(properties.id, visits.propertyId))
    .innerJoin(places, eq(places.id, properties.localityId))
    .innerJoin(cities, eq(cities.id, properties.cityId))
    .innerJoin(agencies, eq(agencies.id, visits.agencyId))
    .innerJoin(memberships, eq(memberships.id, visits.hostMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(condition)
    .orderBy(asc(visits.startsAt))
    .limit(500);
  return rows.map(({ visit, ...names }) => ({
    ...names,
    id: visit.id,
    status: visit.status,
    mode: visit.mode,
    partySize: visit.partySize,
    decideBy: visit.decideBy?.toISOString() ?? null,
    cancelledReason: visit.cancelledReason,
    cancelledBy: visit.cancelledBy,
    attendance: attendanceOf(visit),
    outcomeNote: open("visits.outcome_note", visit.id, visit.outcomeNote),
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
    timeZone: visit.timeZone,
    listingId: visit.listingId,
    visitorName: open("visits.visitor_name", visit.id, visit.visitorName),
    leadId: visit.leadId,
    sequence: visit.sequence,
  }));
}

function attendanceOf(visit: VisitRow): Attendance {
  if (visit.attendanceConfirmedAt !== null) return "Confirmed";
  return visit.remindedDayBefore ? "Asked" : "NotAsked";
}

/** Visits of some days in order, without held times and those that came to nothing before they began. */
export function listVisitsBetween(
  db: Executor,
  scopes: readonly VisitScope[],
  from: Date,
  until: Date,
): Promise<AgendaItem[]> {
  const within = or(
    ...scopes.map(({ agencyId, hostMemberId }) =>
      and(eq(visits.agencyId, agencyId), hostMemberId === null ? undefined : eq(visits.hostMemberId, hostMemberId)),
    ),
  );
  const shown = ["Pending", "Confirmed", "Completed", "VisitorNoShow", "HostNoShow"] as const;
  return listVisits(
    db,
    and(within ?? sql`false`, inArray(visits.status, [...shown]), gt(visits.endsAt, from), lt(visits.startsAt, until)),
  );
}

export function listVisitsByLead(db: Executor, leadIds: readonly string[]): Promise<AgendaItem[]> {
  return listVisits(db, inArray(visits.leadId, [...leadIds]));
}

export async function findVisitView(db: Executor, visitId: string): Promise<AgendaItem | undefined> {
  const [visit] = await listVisits(db, eq(visits.id, visitId));
  return visit;
}
