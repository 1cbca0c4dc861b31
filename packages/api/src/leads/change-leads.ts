import { notFound } from "@repo/domain/domain-error";
import type { ChangedLeads, ChangeLeadsInput } from "@repo/domain/leads/lead-table.schema";
import { eachApart } from "#each-apart";
import type { RequestContext } from "#request-context";
import { assignLead } from "./assign-lead";
import { moveLead } from "./change-lead-stage";
import { findLead, type LeadRow } from "./leads.repository";
import { replaceTags } from "./tag-lead";

/** The same change to many leads, one after the other: what one refuses does not keep the others. */
export async function changeLeads(ctx: RequestContext, { leadIds, change }: ChangeLeadsInput): Promise<ChangedLeads> {
  const seen = new Set(leadIds);
  const refused = await eachApart(seen, async (leadId) => {
    const lead = await findLead(ctx.db, leadId);
    if (!lead) throw notFound("lead");
    await changeOne(ctx, lead, change);
  });
  return {
    changed: seen.size - refused.length,
    refused: refused.map(({ one: leadId, reason }) => ({ leadId, reason })),
  };
}

async function changeOne(ctx: RequestContext, lead: LeadRow, change: ChangeLeadsInput["change"]): Promise<void> {
  const { id: leadId, version, tags } = lead;
  switch (change.kind) {
    case "Assign":
      await assignLead(ctx, { leadId, version, memberId: change.memberId });
      return;
    case "Stage":
      await moveLead(ctx, { leadId, version, stage: change.stage, lossReason: change.lossReason });
      return;
    case "AddTag":
      await replaceTags(ctx, lead, [...tags, change.tag]);
      return;
    case "RemoveTag":
      await replaceTags(
        ctx,
        lead,
        tags.filter((tag) => tag !== change.tag),
      );
  }
}
