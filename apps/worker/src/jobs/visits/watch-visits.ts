import type { Database } from "@repo/api/database";
import { expireVisits } from "@repo/api/visits/expire-visits";
import { remindVisitors } from "@repo/api/visits/remind-visitors";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Ends what nobody answered or finished, and reminds of what comes. */
export function watchVisitsTask(db: Database): Task {
  return async () => {
    const ctx = jobContext(db, "watch-visits");
    await expireVisits(ctx);
    await remindVisitors(ctx);
  };
}
