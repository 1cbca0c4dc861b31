import type { Executor, Transaction } from "@repo/db/client";
import { type VisitRow, visits } from "@repo/db/schema/visits";
import type { TimeRange } from "@repo/domain/visits/open-slots";
import { LIVE_VISIT_STATUSES } from "@repo/domain/visits/visit-status";
import { and, eq, gt, inArray, ne, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { ListingParties } from "#listings/load-listing-parties";
import type { OpenedByLink } from "./visit-link";

export type { VisitRow };

export type NewVisit = {
  during: TimeRange;
  blocked: TimeRange;
  visitorKey: string;
  visitorName: string;
  visitorUserId: string | null;
  localStart: string;
  timeZoneVersion: string;
  idempotencyKey: string;
  requestHash: string;
  manageTokenHash: string;
};

const toRange = ({ startsAt, endsAt }: TimeRange) => `[${startsAt.toISOString()},${endsAt.toISOString()})`;

/**
 * Returns nothing when an exclusion constraint says the host, the visitor or the home is taken, or when the
 * idempotency key was used. `ON CONFLICT DO NOTHING` makes losers leave at once; without it they deadlock.
 */
export async function insertVisitIfFree(
  tx: Transaction,
  home: Authorized<"visit.book", ListingParties>,
  { during, blocked, ...visit }: NewVisit,
): Promise<VisitRow | undefined> {
  const [inserted] = await tx
    .insert(visits)
    .values({
      ...visit,
      during: toRange(during),
      blocked: toRange(blocked),
      agencyId: home.agencyId,
      listingId: home.listingId,
      propertyId: home.propertyId,
      hostMemberId: home.agentMemberId,
      timeZone: home.timeZone,
      status: "Confirmed",
    })
    .onConflictDoNothing()
    .returning();
  return inserted;
}

export async function findVisitByKey(db: Executor, idempotencyKey: string): Promise<VisitRow | undefined> {
  const [visit] = await db.select().from(visits).where(eq(visits.idempotencyKey, idempotencyKey));
  return visit;
}

export async function findVisit(db: Executor, visitId: string): Promise<VisitRow | undefined> {
  const [visit] = await db.select().from(visits).where(eq(visits.id, visitId));
  return visit;
}

export async function markManageTokenRotated(tx: Executor, visitId: string, manageTokenHash: string): Promise<void> {
  await tx.update(visits).set({ manageTokenHash }).where(eq(visits.id, visitId));
}

export async function markVisitJoinedLead(tx: Transaction, visitId: string, leadId: string): Promise<void> {
  await tx.update(visits).set({ leadId }).where(eq(visits.id, visitId));
}

/** Either proof opens the door: a permission of the signed-in person, or the secret link. */
type CancellableVisit = VisitRow & (Authorized<"visit.cancel", VisitRow> | OpenedByLink);

/** Compare-and-set on the status: returns nothing when the visit moved on since it was read. */
export async function markVisitCancelled(tx: Transaction, visit: CancellableVisit, reason: string) {
  const [cancelled] = await tx
    .update(visits)
    .set({ status: "Cancelled", cancelledReason: reason, version: sql`${visits.version} + 1` })
    .where(and(eq(visits.id, visit.id), eq(visits.status, visit.status)))
    .returning();
  return cancelled;
}
export async function hasOtherUpcomingVisit(tx: Transaction, leadId: string, visitId: string, now: Date) {
  const [other] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        eq(visits.leadId, leadId),
        ne(visits.id, visitId),
        inArray(visits.status, [...LIVE_VISIT_STATUSES]),
        gt(visits.startsAt, now),
      ),
    )
    .limit(1);
  return other !== undefined;
}
