import { type CoverRange, coverRegion } from "@repo/domain/geo/cover-region";
import { type Relation, relate } from "@repo/domain/geo/region";
import type { CompiledSearch } from "#search/compiled-search";
import type { Page } from "./page";
import { canSkip } from "./page-test";
import { rowFromCell, type Shelf } from "./shelf";

const EVERYWHERE: readonly CoverRange[] = [{ low: 0, high: 2 ** 52 - 1, isWhole: true }];

/** A stretch of a page; `isInRegion` when all its rows are known to be. */
export type Run = { page: Page; from: number; to: number; isWholePage: boolean; isInRegion: boolean };

/** The stretches of pages that the search's region covers, in Morton order, without pages that cannot matter. */
export function* runsOf(shelf: Shelf, search: CompiledSearch): Generator<Run> {
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
