import { type CoverRange, coverRegion } from "@repo/domain/geo/cover-region";
import type { AnswerSize, CompiledSearch, FoundHomes, FoundRow } from "#search/compiled-search";
import { FacetCounts } from "./facet-counts";
import type { Page } from "./page";
import { allRowsFit, canSkip } from "./page-test";
import { HIT, ONLY_PRICE_FAILS, RowTest } from "./row-test";
import { rowFromCell, type Shelf } from "./shelf";
import { LOWEST_SORT_KEYS, SORT_KEYS } from "./sort-key";
import { SquareRun } from "./square-run";
import { TopRows } from "./top-rows";

const EVERYWHERE: readonly CoverRange[] = [{ low: 0, high: 2 ** 52 - 1, isWhole: true }];

/** Map, list and facets from one pass over the pages that the search touches. */
export function queryShelf(shelf: Shelf, search: CompiledSearch, { shift, pageSize }: AnswerSize): FoundHomes {
  const squares = new SquareRun(shift);
  const facets = new FacetCounts(search);
  const top = new TopRows(pageSize);
  const rowTest = new RowTest(search);
  const sortKey = SORT_KEYS[search.sort];

  for (const run of runsOf(shelf, search)) {
    const { page, isWholePage, isInRegion } = run;
    if (isWholePage && isInRegion && squares.isInOneSquare(page) && allRowsFit(search, page)) {
      squares.addPage(page);
      facets.addPage(page);
      if (top.isBeyond(LOWEST_SORT_KEYS[search.sort](page, search.centre))) continue;
      for (let row = 0; row < page.size; row++) top.offer(sortKey(page, row, search.centre), page, row);
      continue;
    }
    for (let row = run.from; row < run.to; row++) {
      const outcome = rowTest.test(page, row, isInRegion);
      if (outcome === HIT) {
        squares.addRow(page, row);
        facets.addHit(page, row);
        top.offer(sortKey(page, row, search.centre), page, row);
      } else if (outcome === ONLY_PRICE_FAILS) facets.addToPrices(page, row);
      else if (outcome >= 0) facets.addToKind(outcome);
    }
  }
  return { squares: squares.found(), facets: facets.found(), page: top.found() };
}

/** The rows after a place in the order, for the next page of the list. */
export function pageAfterOfShelf(
  shelf: Shelf,
  search: CompiledSearch,
  after: { sortKey: number; number: number },
  pageSize: number,
): FoundRow[] {
  const top = new TopRows(pageSize);
  const rowTest = new RowTest(search);
  const sortKey = SORT_KEYS[search.sort];
  for (const { page, from, to, isInRegion } of runsOf(shelf, search)) {
    if (top.isBeyond(LOWEST_SORT_KEYS[search.sort](page, search.centre))) continue;
    for (let row = from; row < to; row++) {
      const key = sortKey(page, row, search.centre);
      const isAfter = key > after.sortKey || (key === after.sortKey && (page.number[row] ?? 0) > after.number);
      if (isAfter && rowTest.test(page, row, isInRegion) === HIT) top.offer(key, page, row);
    }
  }
  return top.found();
}

export function countOfShelf(shelf: Shelf, search: CompiledSearch): number {
  const rowTest = new RowTest(search);
  let count = 0;
  for (const { page, from, to, isWholePage, isInRegion } of runsOf(shelf, search)) {
    if (isWholePage && isInRegion && allRowsFit(search, page)) count += page.size;
    else for (let row = from; row < to; row++) if (rowTest.test(page, row, isInRegion) === HIT) count++;
  }
  return count;
}

type Run = { page: Page; from: number; to: number; isWholePage: boolean; isInRegion: boolean };

/** The stretches of pages that the search's region covers, in Morton order, without pages that cannot matter. */
function* runsOf(shelf: Shelf, search: CompiledSearch): Generator<Run> {
  for (const range of search.region === null ? EVERYWHERE : coverRegion(search.region)) {
    for (let at = shelf.firstPageFrom(range.low); at < shelf.pages.length; at++) {
      const page = shelf.pages[at];
      if (!page || (page.cell[0] ?? 0) > range.high) break;
      if (canSkip(search, page)) continue;
      const from = (page.cell[0] ?? 0) >= range.low ? 0 : rowFromCell(page, range.low);
      const isEndInside = (page.cell[page.size - 1] ?? 0) <= range.high;
      const to = isEndInside ? page.size : rowFromCell(page, range.high + 1);
      yield { page, from, to, isWholePage: to - from === page.size, isInRegion: range.isWhole };
    }
  }
}
