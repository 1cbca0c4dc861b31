import { notFound } from "@repo/domain/domain-error";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import type { PlanTaskInput } from "@repo/domain/leads/lead-task";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { findLead } from "./leads.repository";
import { showLead } from "./show-lead";
import { insertTask } from "./tasks.repository";

export async function planTask(ctx: RequestContext, { leadId, title, dueAt }: PlanTaskInput): Promise<LeadView> {
  const lead = await findLead(ctx.db, leadId);
  if (!lead) throw notFound("lead");
  await insertTask(ctx.db, authorize(ctx.actor, "lead.work", lead), { title, dueAt: new Date(dueAt) });
  return showLead(ctx, leadId);
}
