import { inTransaction, type RequestContext } from "#request-context";
import { findVisitPolicy } from "./host-calendar.query";
import { promiseVisitLetter } from "./promise-visit-letter";
import { markReminded, type ReminderKind } from "./visits.repository";

const KINDS: readonly ReminderKind[] = ["hoursBefore", "askAgain", "dayBefore"];

/** A day and two hours before, and between them once more where an answer is awaited; a visit that moves is reminded of anew, and never of its old time. */
export function remindVisitors(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const kind of KINDS) {
      for (const visit of await markReminded(tx, kind, ctx.now())) {
        if (kind === "askAgain" && !(await findVisitPolicy(tx, visit.listingId)).asksAttendance) continue;
        await promiseVisitLetter(tx, visit, "VisitReminder");
      }
    }
  });
}
