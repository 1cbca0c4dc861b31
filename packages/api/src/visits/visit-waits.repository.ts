import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { visits, visitWaits } from "@repo/db/schema/visits";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { open, seal } from "@repo/db/sealing/seal";
import { LIVE_VISIT_STATUSES } from "@repo/domain/visits/visit-status";
import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";

export async function insertWaitOnce(
  db: Executor,
  wait: { listingId: string; startsAt: Date; partySize: number; email: string },
): Promise<void> {
  const id = newRowId();
  const emailIndex = blindIndex("email", wait.email);
  await db
    .insert(visitWaits)
    .values({ ...wait, id, email: seal("visit_waits.email", id, wait.email), emailIndex })
    .onConflictDoUpdate({
      target: [visitWaits.listingId, visitWaits.startsAt, visitWaits.emailIndex],
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
  return wait && { ...wait, email: open("visit_waits.email", wait.id, wait.email) };
}
