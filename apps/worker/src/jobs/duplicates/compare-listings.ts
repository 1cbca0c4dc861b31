import type { Database } from "@repo/api/database";
import { compareWaitingListings } from "@repo/api/duplicates/compare-waiting-listings";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Within a minute of being handed in, so that a moderator rarely comes first. */
export function compareListingsTask(db: Database): Task {
  return async () => {
    await compareWaitingListings(jobContext(db, "compare-listings"));
  };
}
