import { chooseSubstitute } from "#lead-routing/choose-substitute";
import { loadMember } from "#lead-routing/load-member";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { handOver } from "./hand-over";
import { insertLeadActivity, markLate } from "./leads.repository";

/** Leads whose promised answer is overdue: the managers are told, and where the agency wants it somebody else gets them. */
export function watchLateLeads(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const lead of await markLate(tx, ctx.now())) {
      const { agencyId, id: leadId, ownerMemberId } = lead;
      await insertLeadActivity(tx, { agencyId, leadId, kind: "Late", actorUserId: null, occurredAt: ctx.now() });
      await enqueueMessage(tx, { agencyId, kind: "LeadLate", subject: { leadId, ownerMemberId } });
      const memberId = await chooseSubstitute(tx, lead, ctx.now());
      if (memberId === undefined) continue;
      const { name } = await loadMember(tx, agencyId, memberId);
      await handOver(ctx, tx, lead, { memberId, name, version: lead.version });
    }
  });
}
