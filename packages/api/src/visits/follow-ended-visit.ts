import type { Transaction } from "@repo/db/client";
import { followCancelledVisit } from "#leads/follow-visit";
import type { RequestContext } from "#request-context";
import { promiseVisitLetter } from "./promise-visit-letter";
import { tellThoseWhoWait } from "./tell-those-who-wait";
import { hasOtherUpcomingVisit, type VisitRow } from "./visits.repository";

/** A visit came to nothing: its lead falls back, both sides are written to, and those who wait for its seats are told. */
export async function followEndedVisit(
  ctx: RequestContext,
  tx: Transaction,
  visit: VisitRow,
  { kind, reason }: { kind: "VisitCancelled" | "VisitDenied"; reason: string },
): Promise<void> {
  const { id: visitId, agencyId, leadId } = visit;
  if (leadId !== null) {
    const hasOtherUpcoming = await hasOtherUpcomingVisit(tx, leadId, visitId, ctx.now());
    await followCancelledVisit(ctx, tx, { agencyId, leadId, visitId, hasOtherUpcoming, reason });
  }
  await promiseVisitLetter(tx, visit, kind);
  await tellThoseWhoWait(ctx, tx, visit);
}
