import { notFound } from "@repo/domain/domain-error";
import type { AssignLeadInput } from "@repo/domain/leads/lead.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { loadMember } from "#lead-routing/load-member";
import { inTransaction, type RequestContext } from "#request-context";
import { handOver } from "./hand-over";
import { findLead } from "./leads.repository";

/** To a colleague. Answers nothing, as an agent who gave a lead away does not see it any more. */
export async function assignLead(ctx: RequestContext, { leadId, memberId, version }: AssignLeadInput): Promise<null> {
  await inTransaction(ctx, async (tx) => {
    const lead = await findLead(tx, leadId);
    if (!lead) throw notFound("lead");
    const { agencyId } = authorize(ctx.actor, "lead.work", lead);
    const { name } = await loadMember(tx, agencyId, memberId);
    if (memberId === lead.ownerMemberId) return;
    await handOver(ctx, tx, lead, { memberId, name, version });
    const details = { memberId };
    await recordAudit(ctx, tx, { action: "lead.assign", entity: "lead", entityId: leadId, agencyId, details });
  });
  return null;
}
