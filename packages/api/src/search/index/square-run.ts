import type { MapSquare } from "@repo/domain/search/merge-close-squares";
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

  /** Rows of a page in order. */
  addRows(page: Page, rows: Uint16Array, count: number): void {
    const shift = this.#shift;
    for (let start = 0; start < count; ) {
      const row = rows[start]!;
      const square = this.#square(page.x[row]!, page.y[row]!, page, row);
      let end = start + 1;
      while (end < count && isInSquare(page, rows[end]!, square, shift)) end++;
      addStretch(square, page, rows.subarray(start, end));
      start = end;
    }
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

function addStretch(square: Square, page: Page, rows: Uint16Array): void {
  let { sumX, sumY, priceMin, priceMax, minX, maxX, minY, maxY } = square;
  for (const row of rows) {
    const x = page.x[row]!;
    const y = page.y[row]!;
    const price = page.priceMinor[row]!;
    sumX += x;
    sumY += y;
    if (price < priceMin) priceMin = price;
    if (price > priceMax) priceMax = price;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  Object.assign(square, { sumX, sumY, priceMin, priceMax, minX, maxX, minY, maxY });
  square.count += rows.length;
}
