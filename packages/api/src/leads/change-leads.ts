import { DomainError, notFound } from "@repo/domain/domain-error";
import type { ChangedLeads, ChangeLeadsInput } from "@repo/domain/leads/lead-table.schema";
import type { RequestContext } from "#request-context";
import { assignLead } from "./assign-lead";
import { moveLead } from "./change-lead-stage";
import { findLead, type LeadRow } from "./leads.repository";
import { replaceTags } from "./tag-lead";

/** The same change to many leads, one after the other: what one refuses does not keep the others. */
export async function changeLeads(ctx: RequestContext, { leadIds, change }: ChangeLeadsInput): Promise<ChangedLeads> {
  const refused: ChangedLeads["refused"] = [];
  for (const leadId of new Set(leadIds)) {
    try {
      const lead = await findLead(ctx.db, leadId);
      if (!lead) throw notFound("lead");
      await changeOne(ctx, lead, change);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ leadId, reason: error.reason });
    }
  }
  return { changed: new Set(leadIds).size - refused.length, refused };
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
