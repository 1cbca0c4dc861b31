import type { CompiledSearch, FoundRow } from "#search/compiled-search";
import { allRowsFit } from "./page-test";
import type { RowSelection } from "./row-selection";
import type { Run } from "./runs-of";
import { LOWEST_SORT_KEYS, SORT_KEYS } from "./sort-key";
import { TopRows } from "./top-rows";

/**
 * The first rows in the search's order, or the first after a place in it. Runs are looked at by the lowest sort key that
 * their page can hold, so that few are looked at before the others cannot lead any more.
 */
export function leadingRows(
  runs: readonly Run[],
  search: CompiledSearch,
  {
    selection,
    pageSize,
    after,
  }: { selection: RowSelection; pageSize: number; after?: { sortKey: number; number: number } },
): FoundRow[] {
  const top = new TopRows(pageSize);
  const sortKey = SORT_KEYS[search.sort];
  const lowestKey = LOWEST_SORT_KEYS[search.sort];
  const byLowestKey = runs
    .map((run) => ({ run, lowest: lowestKey(run.page, search.centre) }))
    .sort((a, b) => a.lowest - b.lowest);

  for (const { run, lowest } of byLowestKey) {
    if (top.isBeyond(lowest)) break;
    const { page, from, to, isWholePage, isInRegion } = run;
    const isWhole = isWholePage && isInRegion && allRowsFit(search, page);
    const count = isWhole ? page.size : selection.select(page, from, to, isInRegion);
    for (let index = 0; index < count; index++) {
      const row = isWhole ? index : selection.rows[index]!;
      const key = sortKey(page, row, search.centre);
      if (after === undefined || key > after.sortKey || (key === after.sortKey && page.number[row]! > after.number))
        top.offer(key, page, row);
    }
  }
  return top.found();
}
