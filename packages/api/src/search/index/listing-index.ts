import { LISTING_TYPES } from "@repo/domain/listings/listing-type";
import { MARKET_CODES } from "@repo/domain/markets/market";
import { priceSteps } from "@repo/domain/search/price-bins";
import type { CompiledSearch } from "#search/compiled-search";
import type { IndexRow } from "./index-row";
import { Shelf } from "./shelf";

const SHELVES = MARKET_CODES.flatMap((market) => LISTING_TYPES.map((listingType) => ({ market, listingType })));

/** Every searchable listing in memory. It knows nothing of PostgreSQL: somebody tells it each row that changed. */
export class ListingIndex {
  readonly #shelves = SHELVES.map(({ market, listingType }) => new Shelf(priceSteps(market, listingType)));
  /** Per listing number: its shelf plus one (0 means absent) and its cell. */
  #shelfOf = new Uint8Array(1024);
  #cellOf = new Float64Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  shelf({ market, listingType }: Pick<CompiledSearch, "market" | "listingType">): Shelf {
    return this.#shelves[shelfIndex(market, listingType)] ?? new Shelf([]);
  }

  /** For loading: rows come in rising order of (market, listing type, cell, number), each once. */
  append(row: IndexRow): void {
    this.shelf(row).append(row);
    this.#remember(row);
  }

  /** Makes the summaries now, so that the first question need not wait for them. */
  prepare(): void {
    for (const { pages } of this.#shelves) for (const page of pages) page.prepare();
  }

  put(row: IndexRow): void {
    this.remove(row.number);
    this.shelf(row).insert(row);
    this.#remember(row);
  }

  remove(number: number): void {
    const shelf = this.#shelves[(this.#shelfOf[number] ?? 0) - 1];
    if (!shelf) return;
    shelf.remove(this.#cellOf[number] ?? 0, number);
    this.#shelfOf[number] = 0;
    this.#size--;
  }

  #remember({ number, market, listingType, cell }: IndexRow): void {
    if (number >= this.#shelfOf.length) this.#grow(number);
    this.#shelfOf[number] = shelfIndex(market, listingType) + 1;
    this.#cellOf[number] = cell;
    this.#size++;
  }

  #grow(number: number): void {
    const capacity = Math.ceil(number * 1.5) + 1;
    const shelfOf = new Uint8Array(capacity);
    const cellOf = new Float64Array(capacity);
    shelfOf.set(this.#shelfOf);
    cellOf.set(this.#cellOf);
    [this.#shelfOf, this.#cellOf] = [shelfOf, cellOf];
  }
}

function shelfIndex(market: IndexRow["market"], listingType: IndexRow["listingType"]): number {
  return SHELVES.findIndex((shelf) => shelf.market === market && shelf.listingType === listingType);
}
