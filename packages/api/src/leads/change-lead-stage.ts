import { userIdOf } from "@repo/domain/access/actor";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { ChangeLeadStageInput, LeadView } from "@repo/domain/leads/lead.schema";
import { nextTypedStages } from "@repo/domain/leads/lead-stage";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { findLead, insertLeadActivity, markStageChanged } from "./leads.repository";
import { showLead } from "./show-lead";

export async function changeLeadStage(ctx: RequestContext, input: ChangeLeadStageInput): Promise<LeadView> {
  await moveLead(ctx, input);
  return showLead(ctx, input.leadId);
}

/** The same for callers who do not show the lead afterwards. */
export function moveLead(ctx: RequestContext, input: ChangeLeadStageInput): Promise<void> {
  const { stage, lossReason = null, version } = input;
  return inTransaction(ctx, async (tx) => {
    const lead = await findLead(tx, input.leadId);
    if (!lead) throw notFound("lead");

    const workable = authorize(ctx.actor, "lead.work", lead);
    if (!nextTypedStages(lead.stage).includes(stage)) {
      throw new DomainError("invalidState", "lead.stageNotReachable", { stage: lead.stage });
    }

    const changed = await markStageChanged(tx, workable, { stage, lossReason, version, changedAt: ctx.now() });
    if (!changed) throw new DomainError("conflict", "lead.changedMeanwhile");
    const { agencyId } = lead;
    const actorUserId = userIdOf(ctx.actor);
    const activity = {
      agencyId,
      leadId: lead.id,
      kind: "StageChanged" as const,
      actorUserId,
      stage,
      occurredAt: ctx.now(),
    };
    await insertLeadActivity(tx, { ...activity, text: lossReason ?? "" });
    const details = { from: lead.stage, to: stage, lossReason };
    await recordAudit(ctx, tx, { action: "lead.changeStage", entity: "lead", entityId: lead.id, agencyId, details });
  });
}
