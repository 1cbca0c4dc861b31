import type { Executor, Transaction } from "@repo/db/client";
import { visits, visitWaits } from "@repo/db/schema/visits";
import { LIVE_VISIT_STATUSES } from "@repo/domain/visits/visit-status";
import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";

export async function insertWaitOnce(
  db: Executor,
  wait: Pick<typeof visitWaits.$inferInsert, "listingId" | "startsAt" | "partySize" | "email">,
): Promise<void> {
  await db
    .insert(visitWaits)
    .values(wait)
    .onConflictDoUpdate({
      target: [visitWaits.listingId, visitWaits.startsAt, visitWaits.email],
      set: { partySize: wait.partySize, toldAt: null },
    });
}

type SharedVisit = { listingId: string; startsAt: Date };

/** People who come to a shared visit as it stands in this transaction. */
export async function countComing(tx: Transaction, { listingId, startsAt }: SharedVisit): Promise<number> {
  const [row] = await tx
    .select({ people: sql<number>`coalesce(sum(${visits.partySize}), 0)::int` })
    .from(visits)
    .where(
      and(
        eq(visits.listingId, listingId),
        eq(visits.startsAt, startsAt),
        inArray(visits.status, [...LIVE_VISIT_STATUSES]),
      ),
    );
  return row?.people ?? 0;
}

/** Those who wait for no more than so many seats; each is returned once. */
export function markTold(tx: Transaction, { listingId, startsAt }: SharedVisit, seats: number, toldAt: Date) {
  return tx
    .update(visitWaits)
    .set({ toldAt })
    .where(
      and(
        eq(visitWaits.listingId, listingId),
        eq(visitWaits.startsAt, startsAt),
        lte(visitWaits.partySize, seats),
        isNull(visitWaits.toldAt),
      ),
    )
    .returning();
}

export async function findWait(db: Executor, waitId: string) {
  const [wait] = await db.select().from(visitWaits).where(eq(visitWaits.id, waitId));
  return wait;
}
