import type { FoundRow } from "#search/compiled-search";
import type { Page } from "./page";

type Candidate = { sortKey: number; number: number; page: Page; row: number };

/** The first rows of an order, kept while they are found: a short sorted list, as a page is short. */
export class TopRows {
  readonly #kept: Candidate[] = [];
  readonly #size: number;
  /** Keys above this one no longer get in. */
  #worst = Number.POSITIVE_INFINITY;

  constructor(size: number) {
    this.#size = size;
  }

  isBeyond(sortKey: number): boolean {
    return sortKey > this.#worst;
  }

  offer(sortKey: number, page: Page, row: number): void {
    if (sortKey > this.#worst || this.#size === 0) return;
    const number = page.number[row] ?? 0;
    let at = this.#kept.length;
    while (at > 0 && comesBefore(sortKey, number, this.#kept[at - 1])) at--;
    if (at === this.#size) return;
    this.#kept.splice(at, 0, { sortKey, number, page, row });
    if (this.#kept.length > this.#size) this.#kept.pop();
    if (this.#kept.length === this.#size) this.#worst = this.#kept.at(-1)?.sortKey ?? this.#worst;
  }

  found(): FoundRow[] {
    return this.#kept.map(({ sortKey, number, page, row }) => ({ listingId: page.listingId(row), number, sortKey }));
  }
}

function comesBefore(sortKey: number, number: number, other: Candidate | undefined): boolean {
  return !other || sortKey < other.sortKey || (sortKey === other.sortKey && number < other.number);
}
