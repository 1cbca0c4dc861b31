import type { Database } from "@repo/api/database";
import { expireListings } from "@repo/api/listings/expire-listings";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

/** The public stops seeing a listing at its end by itself; this puts the status right for its agent. */
export function expireListingsTask(db: Database): Task {
  return async () => {
    await expireListings(jobContext(db, "expire-listings"));
  };
}
