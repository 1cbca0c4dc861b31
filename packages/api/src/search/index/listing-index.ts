import { LISTING_TYPES } from "@repo/domain/listings/listing-type";
import { MARKET_CODES } from "@repo/domain/markets/market";
import { priceSteps } from "@repo/domain/search/price-bins";
import type { CompiledSearch } from "#search/compiled-search";
import type { IndexBlock } from "./index-block";
import type { IndexRow } from "./index-row";
import { Shelf } from "./shelf";

export const SHELVES = MARKET_CODES.flatMap((market) => LISTING_TYPES.map((listingType) => ({ market, listingType })));

type ShelfName = Pick<CompiledSearch, "market" | "listingType">;

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

  shelf(name: ShelfName): Shelf {
    return this.#shelves[shelfIndex(name)] ?? new Shelf([]);
  }

  /** For loading: blocks of a shelf come in rising order of (cell, number), each row once. */
  append(shelf: ShelfName, block: IndexBlock): void {
    this.shelf(shelf).append(block);
    const index = shelfIndex(shelf);
    for (let row = 0; row < block.size; row++) this.#remember(block.number[row]!, index, block.cell[row]!);
  }

  /** Makes the summaries now, so that the first question need not wait for them. */
  prepare(): void {
    for (const { pages } of this.#shelves) for (const page of pages) page.prepare();
  }

  put(row: IndexRow): void {
    this.remove(row.number);
    this.shelf(row).insert(row);
    this.#remember(row.number, shelfIndex(row), row.cell);
  }

  remove(number: number): void {
    const shelf = this.#shelves[(this.#shelfOf[number] ?? 0) - 1];
    if (!shelf) return;
    shelf.remove(this.#cellOf[number] ?? 0, number);
    this.#shelfOf[number] = 0;
    this.#size--;
  }

  #remember(number: number, shelf: number, cell: number): void {
    if (number >= this.#shelfOf.length) this.#grow(number);
    this.#shelfOf[number] = shelf + 1;
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

function shelfIndex({ market, listingType }: ShelfName): number {
  return SHELVES.findIndex((shelf) => shelf.market === market && shelf.listingType === listingType);
}
