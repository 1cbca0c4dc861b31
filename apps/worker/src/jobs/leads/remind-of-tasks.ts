import type { Database } from "@repo/api/database";
import { remindOfTasks } from "@repo/api/leads/remind-of-tasks";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Within a minute of its time. */
export function remindOfTasksTask(db: Database): Task {
  return async () => {
    await remindOfTasks(jobContext(db, "remind-of-tasks"));
  };
}
