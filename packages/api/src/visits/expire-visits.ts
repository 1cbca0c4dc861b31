import { inTransaction, type RequestContext } from "#request-context";
import { followEndedVisit } from "./follow-ended-visit";
import { markExpired } from "./visits.repository";

/** Ends requests that no host answered, and tells the visitor; frees held times that ran out. */
export function expireVisits(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const visit of await markExpired(tx, ctx.now())) {
      await followEndedVisit(ctx, tx, visit, { kind: "VisitDenied", reason: "" });
    }
  });
}
