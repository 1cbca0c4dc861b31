import { userIdOf } from "@repo/domain/access/actor";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import type { MergeLeadsInput } from "@repo/domain/leads/lead-merge.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { lockLeads, markMerged, markUnmerged } from "./lead-merges.repository";
import { findLead, insertLeadActivity, type LeadRow } from "./leads.repository";
import { showLead } from "./show-lead";

/**
 * Shows the other lead as part of this one. Nothing of it is moved or written over: its timeline, follow-ups and visits
 * are read along, so that taking it apart again brings back what was.
 */
export async function mergeLeads(ctx: RequestContext, { leadId, otherLeadId }: MergeLeadsInput): Promise<LeadView> {
  await inTransaction(ctx, async (tx) => {
    await lockLeads(tx, [leadId, otherLeadId]);
    const [lead, other] = [await findLead(tx, leadId), await findLead(tx, otherLeadId)];
    if (!lead || !other) throw notFound("lead");
    const [kept, merged] = [authorize(ctx.actor, "lead.work", lead), authorize(ctx.actor, "lead.work", other)];
    if (kept.agencyId !== merged.agencyId || kept.intent !== merged.intent || kept.mergedIntoId !== null)
      throw new DomainError("invalidState", "lead.notMergeable");
    if (!(await markMerged(tx, kept, merged))) throw new DomainError("conflict", "lead.changedMeanwhile");
    await insertLeadActivity(tx, activityOf(ctx, kept, "Merged"));
    await recordAudit(ctx, tx, {
      action: "lead.merge",
      entity: "lead",
      entityId: kept.id,
      agencyId: kept.agencyId,
      details: { otherLeadId },
    });
  });
  return showLead(ctx, leadId);
}

/** A merged lead stands alone again. Answers the lead it was merged into. */
export async function unmergeLead(ctx: RequestContext, leadId: string): Promise<LeadView> {
  const keptId = await inTransaction(ctx, async (tx) => {
    const lead = await findLead(tx, leadId);
    const kept = lead?.mergedIntoId && (await findLead(tx, lead.mergedIntoId));
    if (!lead || !kept) throw notFound("lead");
    authorize(ctx.actor, "lead.work", kept);
    await markUnmerged(tx, authorize(ctx.actor, "lead.work", lead));
    await insertLeadActivity(tx, activityOf(ctx, kept, "Unmerged"));
    const { id: entityId, agencyId } = kept;
    const details = { otherLeadId: leadId };
    await recordAudit(ctx, tx, { action: "lead.unmerge", entity: "lead", entityId, agencyId, details });
    return kept.id;
  });
  return showLead(ctx, keptId);
}

function activityOf(ctx: RequestContext, { agencyId, id: leadId }: LeadRow, kind: "Merged" | "Unmerged") {
  const actorUserId = userIdOf(ctx.actor);
  return { agencyId, leadId, kind, actorUserId, occurredAt: ctx.now() };
}
