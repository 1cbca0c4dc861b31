import { priceBin } from "@repo/domain/search/price-bins";
import { BLOCK_COLUMNS, type IndexBlock } from "./index-block";
import type { IndexRow } from "./index-row";
import { KeptTallies } from "./kept-tallies";
import { PageColumns } from "./page-columns";
import { type PageSummary, summarise } from "./page-summary";
import { uuidOfWords, wordsOfUuid } from "./uuid-words";

/** A page of a shelf, in rising order of (cell, number), which knows what it holds as a whole. */
export class Page extends PageColumns {
  #summary: PageSummary | null = null;
  #keptTallies: KeptTallies | null = null;

  /** Of the rows as they are now; made when first asked for after a change. */
  get summary(): PageSummary {
    this.#summary ??= summarise(this);
    return this.#summary;
  }

  /** True of the rows as they are now. */
  get keptTallies(): KeptTallies {
    this.#keptTallies ??= new KeptTallies();
    return this.#keptTallies;
  }

  prepare(): void {
    this.#summary ??= summarise(this);
  }

  listingId(row: number): string {
    const [a = 0, b = 0, c = 0, d = 0] = this.uuidWords.map((words) => words[row]);
    return uuidOfWords(a, b, c, d);
  }

  insert(row: number, values: IndexRow, priceSteps: readonly number[]): void {
    for (const column of this.all()) column.copyWithin(row + 1, row, this.size);
    this.size++;
    this.#write(row, values, priceSteps);
  }

  /** Fills an empty page with the rows of a block from `from` until before `to`. */
  fill(block: IndexBlock, from: number, to: number, priceSteps: readonly number[]): void {
    this.size = to - from;
    for (const name of BLOCK_COLUMNS) this[name].set(block[name].subarray(from, to));
    for (let row = 0; row < this.size; row++) this.priceBin[row] = priceBin(priceSteps, this.priceMinor[row]!);
    for (const [index, words] of this.uuidWords.entries()) {
      for (let row = 0; row < this.size; row++) words[row] = block.uuidWords[(from + row) * 4 + index]!;
    }
  }

  remove(row: number): void {
    for (const column of this.all()) column.copyWithin(row, row + 1, this.size);
    this.size--;
    this.#forget();
  }

  /** Moves the upper half to a new page. */
  split(): Page {
    const upper = new Page();
    const half = this.size >> 1;
    const targets = upper.all();
    for (const [index, column] of this.all().entries()) targets[index]?.set(column.subarray(half, this.size));
    upper.size = this.size - half;
    this.size = half;
    this.#forget();
    return upper;
  }

  #forget(): void {
    this.#summary = null;
    this.#keptTallies = null;
  }

  #write(row: number, values: IndexRow, priceSteps: readonly number[]): void {
    this.number[row] = values.number;
    this.cell[row] = values.cell;
    this.x[row] = values.x;
    this.y[row] = values.y;
    this.kinds[row] = values.kinds;
    this.features[row] = values.features;
    this.priceMinor[row] = values.priceMinor;
    this.priceBin[row] = priceBin(priceSteps, values.priceMinor);
    this.squareMetres[row] = values.squareMetres;
    this.bathrooms[row] = values.bathrooms;
    this.floor[row] = values.floor;
    this.parking[row] = values.parking;
    this.yearBuilt[row] = values.yearBuilt;
    this.availableDay[row] = values.availableDay;
    this.onMarketSeconds[row] = values.onMarketSeconds;
    this.visibleUntilSeconds[row] = values.visibleUntilSeconds;
    this.locality[row] = values.locality;
    this.city[row] = values.city;
    this.agency[row] = values.agency;
    const words = wordsOfUuid(values.listingId);
    for (let index = 0; index < words.length; index++) this.uuidWords[index]![row] = words[index]!;
    this.#forget();
  }
}
