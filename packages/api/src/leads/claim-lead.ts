import { membershipIn, userIdOf } from "@repo/domain/access/actor";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { findLead, insertLeadActivity, markClaimed } from "./leads.repository";
import { showLead } from "./show-lead";

/** The first of those a new lead is open to becomes its owner; whoever comes later is told so. */
export async function claimLead(ctx: RequestContext, leadId: string): Promise<LeadView> {
  await inTransaction(ctx, async (tx) => {
    const lead = await findLead(tx, leadId);
    if (!lead) throw notFound("lead");
    const claimable = authorize(ctx.actor, "lead.claim", lead);
    const memberId = membershipIn(ctx.actor, lead.agencyId)?.memberId;
    const claimed = memberId && (await markClaimed(tx, claimable, { memberId, now: ctx.now() }));
    if (!claimed) throw new DomainError("conflict", "lead.claimedAlready");
    const { agencyId } = lead;
    const actorUserId = userIdOf(ctx.actor);
    await insertLeadActivity(tx, { agencyId, leadId, kind: "Claimed", actorUserId, occurredAt: ctx.now() });
    await recordAudit(ctx, tx, { action: "lead.claim", entity: "lead", entityId: leadId, agencyId });
  });
  return showLead(ctx, leadId);
}
