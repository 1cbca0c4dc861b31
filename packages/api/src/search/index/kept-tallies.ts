import type { CompiledSearch } from "#search/compiled-search";
import type { PageTally } from "./page-summary";

/** Filters remembered per page: at most some 20 bytes a listing, when all of them were asked about everywhere. */
const KEPT_FILTERS = 48;

/** What a page added up to for the filters it was last asked about, so that a moved map counts its inside anew only once. */
export class KeptTallies {
  readonly #kept = new Map<string, PageTally>();

  get(filters: string): PageTally | undefined {
    const tally = this.#kept.get(filters);
    if (tally === undefined) return undefined;
    // A map gives its entries in the order of insertion, so the first is the one not asked about for longest.
    this.#kept.delete(filters);
    this.#kept.set(filters, tally);
    return tally;
  }

  set(filters: string, tally: PageTally): void {
    this.#kept.set(filters, tally);
    if (this.#kept.size <= KEPT_FILTERS) return;
    for (const [oldest] of this.#kept) {
      this.#kept.delete(oldest);
      return;
    }
  }
}

/** What decides which rows of a page fit, but for the region and the time; null when it is one visitor's own. */
export function filtersKey({ filters, placeNumbers, agencyNumber, among, hidden }: CompiledSearch): string | null {
  if (among !== null || hidden.size > 0) return null;
  // JSON writes both infinities as null, but each limit has only one of them.
  return JSON.stringify([filters, placeNumbers, agencyNumber]);
}
