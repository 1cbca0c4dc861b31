import { inTransaction, type RequestContext } from "#request-context";
import { listUnanswered } from "./attendance.repository";
import { followEndedVisit } from "./follow-ended-visit";
import { findVisitPolicy } from "./host-calendar.query";
import { markVisitReleased } from "./visits.repository";

/** Gives times to the next whose visitors were asked twice whether they come and did not answer. */
export function releaseUnanswered(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const visit of await listUnanswered(tx, ctx.now())) {
      if (!(await findVisitPolicy(tx, visit.listingId)).asksAttendance) continue;
      const released = await markVisitReleased(tx, visit);
      if (released) await followEndedVisit(ctx, tx, released, { kind: "VisitCancelled", reason: "" });
    }
  });
}
