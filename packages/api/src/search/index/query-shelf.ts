import { type CoverRange, coverRegion } from "@repo/domain/geo/cover-region";
import { type Relation, relate } from "@repo/domain/geo/region";
import type { AnswerSize, CompiledSearch, FoundHomes, FoundRow } from "#search/compiled-search";
import { FacetCounts } from "./facet-counts";
import type { Page } from "./page";
import { allRowsFit, canSkip } from "./page-test";
import { RowSelection } from "./row-selection";
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
  const selection = new RowSelection(search);
  const sortKey = SORT_KEYS[search.sort];

  for (const { page, from, to, isWholePage, isInRegion } of runsOf(shelf, search)) {
    const mayLead = !top.isBeyond(LOWEST_SORT_KEYS[search.sort](page, search.centre));
    if (isWholePage && isInRegion && squares.isInOneSquare(page) && allRowsFit(search, page)) {
      squares.addPage(page);
      facets.addPage(page);
      if (mayLead) for (let row = 0; row < page.size; row++) top.offer(sortKey(page, row, search.centre), page, row);
      continue;
    }
    const count = selection.select(page, from, to, isInRegion);
    squares.addRows(page, selection.rows, count);
    facets.addRows(page, selection, count);
    if (!mayLead) continue;
    for (let index = 0; index < count; index++) {
      const row = selection.rows[index]!;
      top.offer(sortKey(page, row, search.centre), page, row);
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
  const selection = new RowSelection(search);
  const sortKey = SORT_KEYS[search.sort];
  for (const { page, from, to, isInRegion } of runsOf(shelf, search)) {
    if (top.isBeyond(LOWEST_SORT_KEYS[search.sort](page, search.centre))) continue;
    const count = selection.select(page, from, to, isInRegion);
    for (let index = 0; index < count; index++) {
      const row = selection.rows[index]!;
      const key = sortKey(page, row, search.centre);
      if (key > after.sortKey || (key === after.sortKey && page.number[row]! > after.number)) top.offer(key, page, row);
    }
  }
  return top.found();
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

type Run = { page: Page; from: number; to: number; isWholePage: boolean; isInRegion: boolean };

/** The stretches of pages that the search's region covers, in Morton order, without pages that cannot matter. */
function* runsOf(shelf: Shelf, search: CompiledSearch): Generator<Run> {
  for (const range of search.region === null ? EVERYWHERE : coverRegion(search.region)) {
    for (let at = shelf.firstPageFrom(range.low); at < shelf.pages.length; at++) {
      const page = shelf.pages[at]!;
      if (page.cell[0]! > range.high) break;
      if (canSkip(search, page)) continue;
      const relation = relationOf(search, range, page);
      if (relation === "outside") continue;
      const { from, to } = rowsInRange(page, range);
      yield { page, from, to, isWholePage: to - from === page.size, isInRegion: relation === "inside" };
    }
  }
}

/** Of the box around a page's rows, which spares most rows their own test. */
function relationOf({ region }: CompiledSearch, range: CoverRange, { summary }: Page): Relation {
  return region === null || range.isWhole ? "inside" : relate(region, summary);
}

function rowsInRange(page: Page, { low, high }: CoverRange): { from: number; to: number } {
  const from = page.cell[0]! >= low ? 0 : rowFromCell(page, low);
  const to = page.cell[page.size - 1]! <= high ? page.size : rowFromCell(page, high + 1);
  return { from, to };
}
