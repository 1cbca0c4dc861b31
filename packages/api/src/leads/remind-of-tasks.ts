import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { markTasksReminded } from "./tasks.repository";

/** Whoever works the lead when a task is due is told, once. */
export function remindOfTasks(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const { id: taskId, agencyId } of await markTasksReminded(tx, ctx.now()))
      await enqueueMessage(tx, { agencyId, kind: "TaskDue", subject: { taskId } });
  });
}
