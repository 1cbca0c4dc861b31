import type { Database } from "@repo/api/database";
import { watchLateLeads } from "@repo/api/leads/watch-late-leads";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** A promise to answer that was missed is noticed within a minute. */
export function watchLateLeadsTask(db: Database): Task {
  return async () => {
    await watchLateLeads(jobContext(db, "watch-late-leads"));
  };
}
