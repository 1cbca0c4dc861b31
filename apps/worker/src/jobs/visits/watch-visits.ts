import type { Database } from "@repo/api/database";
import { expireVisits } from "@repo/api/visits/expire-visits";
import { keepPromisedTimes } from "@repo/api/visits/keep-promised-times";
import { remindVisitors } from "@repo/api/visits/remind-visitors";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Corrects what a changed clock has moved, ends what nobody answered, and reminds of what comes. */
export function watchVisitsTask(db: Database): Task {
  return async () => {
    const ctx = jobContext(db, "watch-visits");
    await keepPromisedTimes(ctx);
    await expireVisits(ctx);
    await remindVisitors(ctx);
  };
}
