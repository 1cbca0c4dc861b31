import type { AnswerSize, CompiledSearch, FoundHomes, FoundRow } from "#search/compiled-search";
import { FacetCounts } from "./facet-counts";
import { filtersKey } from "./kept-tallies";
import { leadingRows } from "./leading-rows";
import type { Page } from "./page";
import type { PageTally } from "./page-summary";
import { allRowsFit } from "./page-test";
import { RowSelection } from "./row-selection";
import { type Run, runsOf } from "./runs-of";
import type { Shelf } from "./shelf";
import { SquareRun } from "./square-run";
import { tallyRows } from "./tally-rows";

/** Map and facets from one pass over the pages that the search touches; the list from the few that can lead. */
export function queryShelf(shelf: Shelf, search: CompiledSearch, { shift, pageSize }: AnswerSize): FoundHomes {
  const squares = new SquareRun(shift);
  const facets = new FacetCounts(search);
  const selection = new RowSelection(search);
  const key = filtersKey(search);
  const holders: Run[] = [];

  for (const run of runsOf(shelf, search)) {
    const { page, from, to, isWholePage, isInRegion } = run;
    const isOneTally = isWholePage && isInRegion && squares.isInOneSquare(page);
    const tally = isOneTally
      ? tallyOf(page, search, selection, key)
      : tallyRows(page, selection, selection.select(page, from, to, isInRegion));
    if (isOneTally) squares.addTally(page, tally);
    else squares.addRows(page, selection.rows, tally.count);
    facets.add(tally);
    if (tally.count > 0) holders.push(run);
  }
  const page = leadingRows(holders, search, { selection, pageSize });
  return { squares: squares.found(), facets: facets.found(), page };
}

/** Of a whole page: from its summary, from memory, or counted. */
function tallyOf(page: Page, search: CompiledSearch, selection: RowSelection, key: string | null): PageTally {
  if (allRowsFit(search, page)) return page.summary;
  // Once a row has ended, what fits depends on the time.
  const isLasting = key !== null && page.summary.firstEnd > search.nowSeconds;
  const kept = isLasting ? page.keptTallies.get(key) : undefined;
  if (kept) return kept;
  const tally = tallyRows(page, selection, selection.select(page, 0, page.size, true));
  if (isLasting) page.keptTallies.set(key, tally);
  return tally;
}

/** The rows after a place in the order, for the next page of the list. */
export function pageAfterOfShelf(
  shelf: Shelf,
  search: CompiledSearch,
  after: { sortKey: number; number: number },
  pageSize: number,
): FoundRow[] {
  return leadingRows([...runsOf(shelf, search)], search, { selection: new RowSelection(search), pageSize, after });
}

export function countOfShelf(shelf: Shelf, search: CompiledSearch): number {
  const selection = new RowSelection(search);
  let count = 0;
  for (const { page, from, to, isWholePage, isInRegion } of runsOf(shelf, search)) {
    if (isWholePage && isInRegion && allRowsFit(search, page)) count += page.size;
    else count += selection.select(page, from, to, isInRegion);
  }
  return count;
}
