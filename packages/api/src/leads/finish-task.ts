import { userIdOf } from "@repo/domain/access/actor";
import { notFound } from "@repo/domain/domain-error";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import type { FinishTaskInput } from "@repo/domain/leads/lead-task";
import { authorize } from "#access/authorize";
import { inTransaction, type RequestContext } from "#request-context";
import { findLead, insertLeadActivity } from "./leads.repository";
import { showLead } from "./show-lead";
import { findTask, markTaskDone } from "./tasks.repository";

/** Done, or not done after all; the timeline tells of what was done. */
export async function finishTask(ctx: RequestContext, { taskId, isDone }: FinishTaskInput): Promise<LeadView> {
  const leadId = await inTransaction(ctx, async (tx) => {
    const task = await findTask(tx, taskId);
    const lead = task && (await findLead(tx, task.leadId));
    if (!lead) throw notFound("task");
    const workable = authorize(ctx.actor, "lead.work", lead);
    if ((task.doneAt !== null) === isDone) return lead.id;
    await markTaskDone(tx, workable, { taskId, doneAt: isDone ? ctx.now() : null });
    if (!isDone) return lead.id;
    const actorUserId = userIdOf(ctx.actor);
    const { agencyId, id } = workable;
    const activity = { agencyId, leadId: id, actorUserId, text: task.title, occurredAt: ctx.now() };
    await insertLeadActivity(tx, { ...activity, kind: "TaskDone" });
    return id;
  });
  return showLead(ctx, leadId);
}
