import type { FoundSquare } from "#search/compiled-search";
import type { Page } from "./page";

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

  addRow(page: Page, row: number): void {
    const x = page.x[row] ?? 0;
    const y = page.y[row] ?? 0;
    const price = page.priceMinor[row] ?? 0;
    const square = this.#square(x, y, page, row);
    square.count++;
    square.sumX += x;
    square.sumY += y;
    if (price < square.priceMin) square.priceMin = price;
    if (price > square.priceMax) square.priceMax = price;
    if (x < square.minX) square.minX = x;
    if (x > square.maxX) square.maxX = x;
    if (y < square.minY) square.minY = y;
    if (y > square.maxY) square.maxY = y;
  }

  isInOneSquare({ summary: { minX, maxX, minY, maxY } }: Page): boolean {
    const shift = this.#shift;
    return minX >> shift === maxX >> shift && minY >> shift === maxY >> shift;
  }

  /** Of a page whose rows all count and lie in one square. */
  addPage(page: Page): void {
    const { summary } = page;
    const square = this.#square(summary.minX, summary.minY, page, 0);
    square.count += page.size;
    square.sumX += summary.sumX;
    square.sumY += summary.sumY;
    square.priceMin = Math.min(square.priceMin, summary.priceMin);
    square.priceMax = Math.max(square.priceMax, summary.priceMax);
    square.minX = Math.min(square.minX, summary.minX);
    square.maxX = Math.max(square.maxX, summary.maxX);
    square.minY = Math.min(square.minY, summary.minY);
    square.maxY = Math.max(square.maxY, summary.maxY);
  }

  found(): FoundSquare[] {
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
