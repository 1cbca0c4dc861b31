import type { Database } from "@repo/api/database";
import { pruneBuckets } from "@repo/api/spam/prune-buckets";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Keeps the table of limits as small as what happens now. */
export function pruneBucketsTask(db: Database): Task {
  return async () => {
    await pruneBuckets(jobContext(db, "prune-rate-buckets"));
  };
}
