import type { Database } from "@repo/api/database";
import { endFacets, remindOfFacets } from "@repo/api/verification/watch-facets";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Tells of what was verified and ends soon, and ends what is over. */
export function watchFacetsTask(db: Database): Task {
  return async () => {
    const ctx = jobContext(db, "watch-facets");
    await endFacets(ctx);
    await remindOfFacets(ctx);
  };
}
