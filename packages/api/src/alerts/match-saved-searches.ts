import type { RequestContext } from "#request-context";
import { inTransaction } from "#request-context";
import { sqlReader } from "#search/answer-by-sql.query";
import { compileSearch } from "#search/compile-search";
import { insertAlertEntries, takeChangedListings } from "./alert-matches.query";
import { listWatchedSearches, type SavedSearchRow } from "./saved-searches.repository";

const SEARCHES_AT_ONCE = 200;
const BEFORE_ALL_IDS = "00000000-0000-0000-0000-000000000000";
const BEFORE_ALL_ROWS = { sortKey: -Number.MAX_VALUE, number: -1 };

/** Tests what changed since the last run against every watched search, in one transaction with the step forward. */
export function matchSavedSearches(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const changed = await takeChangedListings(tx);
    if (changed.length === 0) return;
    let afterId = BEFORE_ALL_IDS;
    for (;;) {
      const searches = await listWatchedSearches(tx, afterId, SEARCHES_AT_ONCE);
      for (const search of searches) {
        const listingIds = await listMatches(ctx, search, changed);
        await insertAlertEntries(tx, search, listingIds, ctx.now());
      }
      const last = searches.at(-1);
      if (!last || searches.length < SEARCHES_AT_ONCE) return;
      afterId = last.id;
    }
  });
}

/** By the very filters of the search page; the pool's own connections read, as committed rows are all that counts. */
async function listMatches(ctx: RequestContext, { criteria }: SavedSearchRow, changed: readonly number[]) {
  const { search } = await compileSearch(ctx, criteria);
  const { among } = search;
  const asked = changed.filter((number) => among === null || among.has(number));
  if (asked.length === 0) return [];
  const found = await sqlReader(ctx.db).pageAfter({ ...search, among: new Set(asked) }, BEFORE_ALL_ROWS, asked.length);
  return found.map(({ listingId }) => listingId);
}
