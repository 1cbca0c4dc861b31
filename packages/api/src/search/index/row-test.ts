import { contains } from "@repo/domain/geo/region";
import type { CompiledSearch } from "#search/compiled-search";
import type { Page } from "./page";

/** What a row says to a search; from 0 on, the bit of the only choice filter that it fails. */
export const MISS = -3;
export const ONLY_PRICE_FAILS = -2;
export const HIT = -1;

/** The filters of one search, tested row by row; cheapest and most selective first. */
export class RowTest {
  readonly #search: CompiledSearch;
  readonly #places: ReadonlySet<number> | null;

  constructor(search: CompiledSearch) {
    this.#search = search;
    this.#places = search.placeNumbers && new Set(search.placeNumbers);
  }

  /** `isInRegion` when the caller knows that the whole page is. */
  test(page: Page, row: number, isInRegion: boolean): number {
    const { forbiddenKinds, price } = this.#search.filters;
    const bad = (page.kinds[row] ?? 0) & forbiddenKinds;
    // A row has one bit per group, so each bit here is one failed filter.
    if ((bad & (bad - 1)) !== 0) return MISS;
    const amount = page.priceMinor[row] ?? 0;
    const fitsPrice = amount >= price.min && amount <= price.max;
    if (bad !== 0 && !fitsPrice) return MISS;
    if (!this.#fitsTheRest(page, row) || !(isInRegion || this.#fitsRegion(page, row))) return MISS;
    if (bad !== 0) return 31 - Math.clz32(bad);
    return fitsPrice ? HIT : ONLY_PRICE_FAILS;
  }

  #fitsTheRest(page: Page, row: number): boolean {
    const { requiredFeatures } = this.#search.filters;
    return (
      ((page.features[row] ?? 0) & requiredFeatures) === requiredFeatures &&
      (page.visibleUntilSeconds[row] ?? 0) > this.#search.nowSeconds &&
      this.#fitsRanges(page, row) &&
      this.#fitsPlaces(page, row) &&
      this.#fitsNumbers(page, row)
    );
  }

  #fitsRegion(page: Page, row: number): boolean {
    const { region } = this.#search;
    return region === null || contains(region, page.x[row] ?? 0, page.y[row] ?? 0);
  }

  #fitsRanges(page: Page, row: number): boolean {
    for (const { column, min, max } of this.#search.filters.ranges) {
      const value = page[column][row] ?? Number.NaN;
      // Written so that NaN, a number nobody knows, does not fit.
      if (!(value >= min && value <= max)) return false;
    }
    return true;
  }

  #fitsPlaces(page: Page, row: number): boolean {
    const places = this.#places;
    return places === null || places.has(page.locality[row] ?? 0) || places.has(page.city[row] ?? 0);
  }

  #fitsNumbers(page: Page, row: number): boolean {
    const { agencyNumber, among, hidden } = this.#search;
    const number = page.number[row] ?? 0;
    if (agencyNumber !== null && page.agency[row] !== agencyNumber) return false;
    return (among === null || among.has(number)) && !hidden.has(number);
  }
}
