import { contains } from "@repo/domain/geo/region";
import type { CompiledSearch } from "#search/compiled-search";
import type { Page } from "./page";
import { PAGE_CAPACITY } from "./page-columns";

/**
 * The rows of one page that a search wants, narrowed filter by filter. Each filter is one plain loop over one column,
 * which the engine turns into a few instructions a row; a filter that is not set costs nothing.
 */
export class RowSelection {
  /** The rows that fit, in order; valid up to the count that `select` gives, until it is called again. */
  readonly rows = new Uint16Array(PAGE_CAPACITY);
  /** The failed bit of each row that fails one choice filter only. */
  readonly nearBits = new Int32Array(PAGE_CAPACITY);
  nearCount = 0;
  /** Rows that fail the price only. */
  readonly unpricedRows = new Uint16Array(PAGE_CAPACITY);
  unpricedCount = 0;
  readonly #search: CompiledSearch;
  readonly #places: ReadonlySet<number> | null;
  #count = 0;

  constructor(search: CompiledSearch) {
    this.#search = search;
    this.#places = search.placeNumbers && new Set(search.placeNumbers);
  }

  /** Selects among the rows from `from` until before `to`; `isInRegion` when the caller knows that all of them are. */
  select(page: Page, from: number, to: number, isInRegion: boolean): number {
    this.#byKinds(page, from, to);
    this.#byFeatures(page);
    if (page.summary.firstEnd <= this.#search.nowSeconds) this.#byEnd(page);
    this.#byRanges(page);
    this.#byNumbers(page);
    const { region } = this.#search;
    if (!isInRegion && region !== null) this.#keep((row) => contains(region, page.x[row]!, page.y[row]!));
    this.#part(page);
    return this.#count;
  }

  /** A row has one bit per group, so it fails as many choice filters as it has forbidden bits: two are too many. */
  #byKinds({ kinds }: Page, from: number, to: number): void {
    const forbidden = this.#search.filters.forbiddenKinds;
    const rows = this.rows;
    let count = 0;
    for (let row = from; row < to; row++) {
      const bad = kinds[row]! & forbidden;
      rows[count] = row;
      count += (bad & (bad - 1)) === 0 ? 1 : 0;
    }
    this.#count = count;
  }

  #byFeatures({ features, summary }: Page): void {
    const required = this.#search.filters.requiredFeatures;
    if ((summary.everyFeatures & required) === required) return;
    const rows = this.rows;
    let count = 0;
    for (let index = 0; index < this.#count; index++) {
      const row = rows[index]!;
      rows[count] = row;
      count += (features[row]! & required) === required ? 1 : 0;
    }
    this.#count = count;
  }

  #byEnd({ visibleUntilSeconds }: Page): void {
    const { nowSeconds } = this.#search;
    this.#keep((row) => visibleUntilSeconds[row]! > nowSeconds);
  }

  #byRanges(page: Page): void {
    for (const { column, min, max } of this.#search.filters.ranges) {
      const values = page[column];
      const rows = this.rows;
      let count = 0;
      for (let index = 0; index < this.#count; index++) {
        const row = rows[index]!;
        const value = values[row]!;
        rows[count] = row;
        // Written so that NaN, a number nobody knows, does not fit.
        count += value >= min && value <= max ? 1 : 0;
      }
      this.#count = count;
    }
  }

  #byNumbers({ locality, city, agency, number }: Page): void {
    const { agencyNumber, among, hidden } = this.#search;
    const places = this.#places;
    if (places !== null) this.#keep((row) => places.has(locality[row]!) || places.has(city[row]!));
    if (agencyNumber !== null) this.#keep((row) => agency[row] === agencyNumber);
    if (among !== null) this.#keep((row) => among.has(number[row]!));
    if (hidden.size > 0) this.#keep((row) => !hidden.has(number[row]!));
  }

  #keep(fits: (row: number) => boolean): void {
    const rows = this.rows;
    let count = 0;
    for (let index = 0; index < this.#count; index++) {
      const row = rows[index]!;
      if (fits(row)) rows[count++] = row;
    }
    this.#count = count;
  }

  /** Parts the rows that fit from those that fail one choice filter or the price, but not both. */
  #part({ kinds, priceMinor }: Page): void {
    const { forbiddenKinds, price } = this.#search.filters;
    const { rows, nearBits, unpricedRows } = this;
    let [count, near, unpriced] = [0, 0, 0];
    for (let index = 0; index < this.#count; index++) {
      const row = rows[index]!;
      const bad = kinds[row]! & forbiddenKinds;
      const amount = priceMinor[row]!;
      if (amount >= price.min && amount <= price.max) {
        if (bad === 0) rows[count++] = row;
        else nearBits[near++] = bad;
      } else if (bad === 0) unpricedRows[unpriced++] = row;
    }
    this.#count = count;
    this.nearCount = near;
    this.unpricedCount = unpriced;
  }
}
