import { inTransaction, type RequestContext } from "#request-context";
import { promiseVisitLetter } from "./promise-visit-letter";
import { markReminded, type ReminderKind } from "./visits.repository";

const KINDS: readonly ReminderKind[] = ["hoursBefore", "dayBefore"];

/** A day and two hours before; a visit that moves is reminded of anew, and never of its old time. */
export function remindVisitors(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const kind of KINDS) {
      for (const visit of await markReminded(tx, kind, ctx.now())) await promiseVisitLetter(tx, visit, "VisitReminder");
    }
  });
}
