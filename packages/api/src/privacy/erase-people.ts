import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { erasePerson } from "./erase-person.repository";
import { closeErasure, hasVisitAhead, isOnlyBuyer, listDueErasures } from "./erasures.repository";

/**
 * Whoever asked for it and did not take it back. One transaction for each, so that nobody is erased by half; somebody who
 * booked a visit or joined an agency meanwhile waits. Returns how many were.
 */
export async function erasePeople(ctx: RequestContext): Promise<number> {
  let erased = 0;
  for (const userId of await listDueErasures(ctx.db, ctx.now())) {
    if (!(await isOnlyBuyer(ctx.db, userId)) || (await hasVisitAhead(ctx.db, userId, ctx.now()))) continue;
    const isDone = await inTransaction(ctx, async (tx) => {
      // First, as its row is what undoing waits for.
      if (!(await closeErasure(tx, userId, { doneAt: ctx.now(), counts: {} }))) return false;
      const counts = await erasePerson(tx, userId);
      const about = { entity: "user", entityId: userId, agencyId: null };
      await recordAudit(ctx, tx, { action: "person.erase", ...about, details: counts });
      return true;
    });
    if (isDone) erased++;
  }
  return erased;
}
