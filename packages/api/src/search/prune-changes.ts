import type { RequestContext } from "#request-context";
import { pruneListingChanges } from "./prune-changes.query";

/** Forgets what every index has had an hour to see. An index cut off for longer notices, and loads anew. */
export function pruneChanges(ctx: RequestContext): Promise<void> {
  return pruneListingChanges(ctx.db);
}
