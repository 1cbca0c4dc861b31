import type { Database } from "@repo/api/database";
import type { MediaStore } from "@repo/api/media/media-store";
import { sweepOldRows } from "@repo/api/privacy/sweep-old-rows";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Removes what is older than the terms that people are told. */
export function sweepOldRowsTask(db: Database, store: MediaStore): Task {
  return async () => {
    await sweepOldRows(jobContext(db, "sweep-old-rows"), store);
  };
}
