import { priceBin } from "@repo/domain/search/price-bins";
import type { IndexRow } from "./index-row";
import { PageColumns } from "./page-columns";
import { type PageSummary, summarise } from "./page-summary";
import { uuidOfWords, wordsOfUuid } from "./uuid-words";

/** A page of a shelf, in rising order of (cell, number), which knows what it holds as a whole. */
export class Page extends PageColumns {
  #summary: PageSummary | null = null;

  /** Of the rows as they are now; made when first asked for after a change. */
  get summary(): PageSummary {
    this.#summary ??= summarise(this);
    return this.#summary;
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

  append(values: IndexRow, priceSteps: readonly number[]): void {
    this.size++;
    this.#write(this.size - 1, values, priceSteps);
  }

  remove(row: number): void {
    for (const column of this.all()) column.copyWithin(row, row + 1, this.size);
    this.size--;
    this.#summary = null;
  }

  /** Moves the upper half to a new page. */
  split(): Page {
    const upper = new Page();
    const half = this.size >> 1;
    const targets = upper.all();
    for (const [index, column] of this.all().entries()) targets[index]?.set(column.subarray(half, this.size));
    upper.size = this.size - half;
    this.size = half;
    this.#summary = null;
    return upper;
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
    this.#summary = null;
  }
}
