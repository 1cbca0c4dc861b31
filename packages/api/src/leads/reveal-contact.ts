import { userIdOf } from "@repo/domain/access/actor";
import { notFound } from "@repo/domain/domain-error";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { findLead, insertLeadActivity } from "./leads.repository";
import { showLead } from "./show-lead";

/** From now on the actor reads the person's number and address in full; that they asked is on the timeline and in the audit. */
export async function revealContact(ctx: RequestContext, leadId: string): Promise<LeadView> {
  await inTransaction(ctx, async (tx) => {
    const lead = await findLead(tx, leadId);
    if (!lead) throw notFound("lead");
    const { agencyId } = authorize(ctx.actor, "lead.work", lead);
    const actorUserId = userIdOf(ctx.actor);
    await insertLeadActivity(tx, { agencyId, leadId, kind: "ContactRevealed", actorUserId, occurredAt: ctx.now() });
    await recordAudit(ctx, tx, { action: "lead.revealContact", entity: "lead", entityId: leadId, agencyId });
  });
  return showLead(ctx, leadId);
}
