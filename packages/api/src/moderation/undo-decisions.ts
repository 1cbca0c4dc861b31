import { userIdOf } from "@repo/domain/access/actor";
import { can } from "@repo/domain/access/permissions";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { TogetherResult } from "@repo/domain/moderation/decide-together.schema";
import { refusalToUndo } from "@repo/domain/moderation/undo-decision";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { eachApart } from "#each-apart";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { listBatch } from "./decision-batches.query";
import { restoreIfUnchanged } from "./undos.repository";

type Decided = Awaited<ReturnType<typeof listBatch>>[number];

/** Takes back what was decided at one press, as far as nothing was built on it; each agent is told. */
export async function undoDecisions(ctx: RequestContext, batchId: string): Promise<TogetherResult> {
  const decisions = (await listBatch(ctx.db, batchId)).filter((one) => can(ctx.actor, "moderation.decide", one));
  if (decisions.length === 0) throw notFound("decisionBatch");
  const refused = await eachApart(decisions, (decision) => undoOne(ctx, decision));
  return {
    done: decisions.length - refused.length,
    refused: refused.map(({ one: { listingId }, reason }) => ({ listingId, reason })),
  };
}

async function undoOne(ctx: RequestContext, decision: Decided): Promise<void> {
  const { id: decisionId, batchId, listingId, agencyId, outcome, formerState } = decision;
  const moderatorUserId = userIdOf(ctx.actor);
  const refusal = refusalToUndo(decision, decision.moderationState, ctx.now());
  if (refusal !== null) throw new DomainError("invalidState", refusal);
  if (formerState === null || moderatorUserId === null) throw notFound("listing");
  const undoable = authorize(ctx.actor, "moderation.decide", decision);
  await inTransaction(ctx, async (tx) => {
    const undo = { formerState, moderatorUserId, undoneAt: ctx.now() };
    if (!(await restoreIfUnchanged(tx, undoable, undo))) {
      throw new DomainError("conflict", "undo.changedSince");
    }
    const details = { outcome, batchId };
    await recordAudit(ctx, tx, {
      action: "moderation.undo",
      entity: "listing",
      entityId: listingId,
      agencyId,
      details,
    });
    await enqueueMessage(tx, { agencyId, kind: "DecisionUndone", subject: { listingId, decisionId } });
  });
}
