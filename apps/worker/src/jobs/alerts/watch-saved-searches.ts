import { matchSavedSearches } from "@repo/api/alerts/match-saved-searches";
import { sendDueAlerts } from "@repo/api/alerts/send-due-alerts";
import type { Database } from "@repo/api/database";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Finds what is new for saved searches and promises the letters that are due. */
export function watchSavedSearchesTask(db: Database): Task {
  return async () => {
    const ctx = jobContext(db, "watch-saved-searches");
    await matchSavedSearches(ctx);
    await sendDueAlerts(ctx);
  };
}
