import { notFound } from "@repo/domain/domain-error";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import type { TagLeadInput } from "@repo/domain/leads/lead-table.schema";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { findLead, type LeadRow, setTags } from "./leads.repository";
import { showLead } from "./show-lead";

/** All tags of a lead at once, each once, in the order they were given. */
export async function tagLead(ctx: RequestContext, { leadId, tags }: TagLeadInput): Promise<LeadView> {
  const lead = await findLead(ctx.db, leadId);
  if (!lead) throw notFound("lead");
  await replaceTags(ctx, lead, tags);
  return showLead(ctx, leadId);
}

/** The same for callers who have read the lead and do not show it afterwards. */
export function replaceTags(ctx: RequestContext, lead: LeadRow, tags: readonly string[]): Promise<void> {
  return setTags(ctx.db, authorize(ctx.actor, "lead.work", lead), [...new Set(tags)]);
}
