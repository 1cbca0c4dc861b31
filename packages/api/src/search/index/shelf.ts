import type { IndexBlock } from "./index-block";
import type { IndexRow } from "./index-row";
import { Page } from "./page";
import { PAGE_CAPACITY } from "./page-columns";

/** Pages are filled to here when loaded, so that the first insertions do not split them all. */
export const LOADED_SIZE = Math.floor(PAGE_CAPACITY * 0.94);

/** All listings of one market and listing type: pages in rising order of (cell, number). */
export class Shelf {
  readonly pages: Page[] = [];
  readonly #priceSteps: readonly number[];

  constructor(priceSteps: readonly number[]) {
    this.#priceSteps = priceSteps;
  }

  /** Rows must come in rising order of (cell, number), block after block. */
  append(block: IndexBlock): void {
    for (let from = 0; from < block.size; from += LOADED_SIZE) {
      const page = new Page();
      page.fill(block, from, Math.min(from + LOADED_SIZE, block.size), this.#priceSteps);
      this.pages.push(page);
    }
  }

  insert(row: IndexRow): void {
    const at = this.#pageFor(row.cell, row.number);
    const page = this.pages[at] ?? new Page();
    if (this.pages.length === 0) this.pages.push(page);
    if (page.size === PAGE_CAPACITY) {
      this.pages.splice(at + 1, 0, page.split());
      return this.insert(row);
    }
    page.insert(rowFor(page, row.cell, row.number), row, this.#priceSteps);
  }

  remove(cell: number, number: number): void {
    const at = this.#pageFor(cell, number);
    const page = this.pages[at];
    if (!page) return;
    const row = rowFor(page, cell, number);
    if (row >= page.size || page.number[row] !== number || page.cell[row] !== cell) return;
    page.remove(row);
    if (page.size === 0) this.pages.splice(at, 1);
  }

  /** The first page that may hold a row of this cell or a later one. */
  firstPageFrom(cell: number): number {
    let low = 0;
    let high = this.pages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const page = this.pages[middle];
      if (page && (page.cell[page.size - 1] ?? 0) < cell) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The last page that begins at or before this place, or the first one. */
  #pageFor(cell: number, number: number): number {
    let low = 0;
    let high = this.pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const page = this.pages[middle];
      const isTooLate = page && !isBefore(page, 0, cell, number + 1);
      if (isTooLate) high = middle - 1;
      else low = middle;
    }
    return low;
  }
}

/** The first row at or after this place. */
function rowFor(page: Page, cell: number, number: number): number {
  let low = 0;
  let high = page.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(page, middle, cell, number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(page: Page, row: number, cell: number, number: number): boolean {
  const rowCell = page.cell[row] ?? 0;
  return rowCell < cell || (rowCell === cell && (page.number[row] ?? 0) < number);
}

/** The first row of this cell or a later one. */
export function rowFromCell(page: Page, cell: number): number {
  return rowFor(page, cell, 0);
}
