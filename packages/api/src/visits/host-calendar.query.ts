import type { Executor } from "@repo/db/client";
import { availabilityRules, visitPolicies, visits } from "@repo/db/schema/visits";
import {
  type AvailabilityRule,
  DEFAULT_VISIT_POLICY,
  type TimeRange,
  type VisitPolicy,
} from "@repo/domain/visits/open-slots";
import { LIVE_VISIT_STATUSES } from "@repo/domain/visits/visit-status";
import { and, eq, gt, inArray, lt, or, sql } from "drizzle-orm";

export async function listAvailabilityRules(db: Executor, memberId: string): Promise<AvailabilityRule[]> {
  return db
    .select({
      weekday: availabilityRules.weekday,
      startTime: availabilityRules.startTime,
      endTime: availabilityRules.endTime,
      timeZone: availabilityRules.timeZone,
    })
    .from(availabilityRules)
    .where(eq(availabilityRules.memberId, memberId));
}

export async function findVisitPolicy(db: Executor, listingId: string): Promise<VisitPolicy> {
  const [policy] = await db.select().from(visitPolicies).where(eq(visitPolicies.listingId, listingId));
  return policy ?? DEFAULT_VISIT_POLICY;
}

/** What blocks the host (buffers included) or the home between two instants. */
export async function listBusyRanges(
  db: Executor,
  { hostMemberId, propertyId, between }: { hostMemberId: string; propertyId: string; between: TimeRange },
): Promise<TimeRange[]> {
  const isHost = eq(visits.hostMemberId, hostMemberId);
  return db
    .select({
      startsAt: sql<Date>`case when ${isHost} then lower(${visits.blocked}) else ${visits.startsAt} end`.mapWith(
        visits.startsAt,
      ),
      endsAt: sql<Date>`case when ${isHost} then upper(${visits.blocked}) else ${visits.endsAt} end`.mapWith(
        visits.endsAt,
      ),
    })
    .from(visits)
    .where(
      and(
        inArray(visits.status, [...LIVE_VISIT_STATUSES]),
        or(isHost, eq(visits.propertyId, propertyId)),
        lt(sql`lower(${visits.blocked})`, between.endsAt.toISOString()),
        gt(sql`upper(${visits.blocked})`, between.startsAt.toISOString()),
      ),
    );
}
