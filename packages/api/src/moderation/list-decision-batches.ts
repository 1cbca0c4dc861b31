import { can } from "@repo/domain/access/permissions";
import type { DecisionBatch } from "@repo/domain/moderation/decide-together.schema";
import { takeBackSince, takeBackUntil } from "@repo/domain/moderation/take-back";
import { refusalToUndo } from "@repo/domain/moderation/undo-decision";
import type { RequestContext } from "#request-context";
import { listLatestBatches } from "./decision-batches.query";

const MAX_BATCHES = 20;

/** The latest presses of all moderators that may still be taken back, without cases of the caller's own agencies. */
export async function listDecisionBatches(ctx: RequestContext): Promise<DecisionBatch[]> {
  const now = ctx.now();
  const decisions = await listLatestBatches(ctx.db, takeBackSince(now), MAX_BATCHES);
  const batches = new Map<string, DecisionBatch>();
  for (const decision of decisions.filter((one) => can(ctx.actor, "moderation.decide", one))) {
    const { batchId, listingId, title, outcome, rule, moderatorName, decidedAt } = decision;
    const one = { listingId, title, refusal: refusalToUndo(decision, decision.moderationState, now) };
    const batch = batches.get(batchId);
    if (batch) batch.cases.push(one);
    else {
      batches.set(batchId, {
        batchId,
        outcome,
        rule,
        moderatorName,
        decidedAt: decidedAt.toISOString(),
        undoableUntil: takeBackUntil(decidedAt).toISOString(),
        cases: [one],
      });
    }
  }
  return [...batches.values()];
}
