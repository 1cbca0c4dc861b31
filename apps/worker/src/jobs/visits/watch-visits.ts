import type { Database } from "@repo/api/database";
import { expireVisits } from "@repo/api/visits/expire-visits";
import { keepPromisedTimes } from "@repo/api/visits/keep-promised-times";
import { releaseUnanswered } from "@repo/api/visits/release-unanswered";
import { remindVisitors } from "@repo/api/visits/remind-visitors";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Corrects what a changed clock has moved, ends what nobody answered, gives times away that nobody said to come to, and reminds of what comes. */
export function watchVisitsTask(db: Database): Task {
  return async () => {
    const ctx = jobContext(db, "watch-visits");
    await keepPromisedTimes(ctx);
    await expireVisits(ctx);
    await releaseUnanswered(ctx);
    await remindVisitors(ctx);
  };
}
