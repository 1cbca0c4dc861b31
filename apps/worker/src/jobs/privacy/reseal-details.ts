import type { Database } from "@repo/api/database";
import { resealDetails } from "@repo/api/privacy/reseal-details";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

export function resealDetailsTask(db: Database): Task {
  return async () => {
    await resealDetails(jobContext(db, "reseal-details"));
  };
}
