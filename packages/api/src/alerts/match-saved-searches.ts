import { inTransaction, type RequestContext } from "#request-context";
import { findAmong } from "#search/find-among";
import { insertAlertEntries, takeChangedListings } from "./alert-matches.query";
import { listWatchedSearches } from "./saved-searches.repository";

const SEARCHES_AT_ONCE = 200;
const BEFORE_ALL_IDS = "00000000-0000-0000-0000-000000000000";

/** Tests what changed since the last run against every watched search, in one transaction with the step forward. */
export function matchSavedSearches(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const changed = await takeChangedListings(tx);
    if (changed.length === 0) return;
    let afterId = BEFORE_ALL_IDS;
    for (;;) {
      const searches = await listWatchedSearches(tx, afterId, SEARCHES_AT_ONCE);
      for (const search of searches) {
        const listingIds = await findAmong(ctx, search.criteria, changed);
        await insertAlertEntries(tx, search, listingIds, ctx.now());
      }
      const last = searches.at(-1);
      if (!last || searches.length < SEARCHES_AT_ONCE) return;
      afterId = last.id;
    }
  });
}
