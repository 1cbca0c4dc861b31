import type { Database } from "@repo/api/database";
import { askAvailability } from "@repo/api/listings/ask-availability";
import { holdUnanswered } from "@repo/api/listings/hold-unanswered";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** Asks about homes before their confirmation lapses, and holds those about which nobody answered. */
export function watchAvailabilityTask(db: Database): Task {
  return async () => {
    const ctx = jobContext(db, "watch-availability");
    await askAvailability(ctx);
    await holdUnanswered(ctx);
  };
}
