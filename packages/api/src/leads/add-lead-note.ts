import { userIdOf } from "@repo/domain/access/actor";
import { notFound } from "@repo/domain/domain-error";
import type { AddLeadNoteInput, LeadView } from "@repo/domain/leads/lead.schema";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { findLead, insertLeadActivity } from "./leads.repository";
import { showLead } from "./show-lead";

export async function addLeadNote(ctx: RequestContext, { leadId, text }: AddLeadNoteInput): Promise<LeadView> {
  const lead = await findLead(ctx.db, leadId);
  if (!lead) throw notFound("lead");
  const { agencyId } = authorize(ctx.actor, "lead.work", lead);
  const actorUserId = userIdOf(ctx.actor);
  await insertLeadActivity(ctx.db, { agencyId, leadId, kind: "Note", actorUserId, text, occurredAt: ctx.now() });
  return showLead(ctx, leadId);
}
