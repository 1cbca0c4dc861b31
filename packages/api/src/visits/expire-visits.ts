import { followCancelledVisit } from "#leads/follow-visit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { tellThoseWhoWait } from "./tell-those-who-wait";
import { hasOtherUpcomingVisit, markExpired } from "./visits.repository";

/** Ends requests that no host answered, and tells the visitor; frees held times that ran out. */
export function expireVisits(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const visit of await markExpired(tx, ctx.now())) {
      const { id: visitId, agencyId, leadId, sequence } = visit;
      if (leadId !== null) {
        const hasOtherUpcoming = await hasOtherUpcomingVisit(tx, leadId, visitId, ctx.now());
        await followCancelledVisit(ctx, tx, { agencyId, leadId, visitId, hasOtherUpcoming, reason: "" });
      }
      await enqueueMessage(tx, { agencyId, kind: "VisitDenied", subject: { visitId, sequence: String(sequence) } });
      await tellThoseWhoWait(ctx, tx, visit);
    }
  });
}
