import type { MapSquare } from "@repo/domain/search/merge-close-squares";
import type { Page } from "./page";
import type { PageTally } from "./page-summary";
import { extentOf } from "./tally-rows";

type Square = {
  squareX: number;
  squareY: number;
  count: number;
  sumX: number;
  sumY: number;
  priceMin: number;
  priceMax: number;
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
  page: Page;
  row: number;
};

/** Collects the squares of a map. Rows come in Morton order, so the rows of one square follow each other. */
export class SquareRun {
  readonly #shift: number;
  readonly #done: Square[] = [];
  #current: Square | null = null;

  constructor(shift: number) {
    this.#shift = shift;
  }

  /** Rows of a page in order. */
  addRows(page: Page, rows: Uint16Array, count: number): void {
    const shift = this.#shift;
    for (let start = 0; start < count; ) {
      const row = rows[start]!;
      const square = this.#square(page.x[row]!, page.y[row]!, page, row);
      let end = start + 1;
      while (end < count && isInSquare(page, rows[end]!, square, shift)) end++;
      join(square, extentOf(page, rows.subarray(start, end), end - start), end - start);
      start = end;
    }
  }

  isInOneSquare({ summary: { minX, maxX, minY, maxY } }: Page): boolean {
    const shift = this.#shift;
    return minX >> shift === maxX >> shift && minY >> shift === maxY >> shift;
  }

  /** Of rows that lie in one square. */
  addTally(page: Page, tally: PageTally): void {
    if (tally.count === 0) return;
    join(this.#square(tally.minX, tally.minY, page, tally.firstRow), tally, tally.count);
  }

  found(): MapSquare[] {
    return this.#done.map(({ sumX, sumY, page, row, ...square }) => ({
      ...square,
      meanX: sumX / square.count,
      meanY: sumY / square.count,
      listingId: square.count === 1 ? page.listingId(row) : null,
    }));
  }

  #square(x: number, y: number, page: Page, row: number): Square {
    const squareX = x >> this.#shift;
    const squareY = y >> this.#shift;
    const current = this.#current;
    if (current !== null && current.squareX === squareX && current.squareY === squareY) return current;
    const begun = {
      squareX,
      squareY,
      count: 0,
      sumX: 0,
      sumY: 0,
      priceMin: Number.POSITIVE_INFINITY,
      priceMax: Number.NEGATIVE_INFINITY,
      minX: x,
      maxX: x,
      minY: y,
      maxY: y,
      page,
      row,
    };
    this.#done.push(begun);
    this.#current = begun;
    return begun;
  }
}

function isInSquare({ x, y }: Page, row: number, { squareX, squareY }: Square, shift: number): boolean {
  return x[row]! >> shift === squareX && y[row]! >> shift === squareY;
}

function join(square: Square, extent: ReturnType<typeof extentOf>, count: number): void {
  square.count += count;
  square.sumX += extent.sumX;
  square.sumY += extent.sumY;
  square.priceMin = Math.min(square.priceMin, extent.priceMin);
  square.priceMax = Math.max(square.priceMax, extent.priceMax);
  square.minX = Math.min(square.minX, extent.minX);
  square.maxX = Math.max(square.maxX, extent.maxX);
  square.minY = Math.min(square.minY, extent.minY);
  square.maxY = Math.max(square.maxY, extent.maxY);
}
