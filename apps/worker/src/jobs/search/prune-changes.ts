import type { Database } from "@repo/api/database";
import { pruneChanges } from "@repo/api/search/prune-changes";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Keeps the change feed short. */
export function pruneChangesTask(db: Database): Task {
  return async () => {
    await pruneChanges(jobContext(db, "prune-listing-changes"));
  };
}
