import type { RequestContext } from "#request-context";
import { compareListing } from "./compare-listing";
import { askForComparison, forgetToCompare, listToCompare } from "./duplicates.repository";

const AT_ONCE = 100;

/** Compares what was handed in or got new pictures since the last time. */
export async function compareWaitingListings(ctx: RequestContext): Promise<void> {
  for (const listingId of await listToCompare(ctx.db, AT_ONCE)) {
    // Taken off the list first: what changes meanwhile puts it there again.
    await forgetToCompare(ctx.db, listingId);
    try {
      await compareListing(ctx, listingId);
    } catch (error) {
      await askForComparison(ctx.db, listingId);
      throw error;
    }
  }
}
