import { KIND_BITS } from "@repo/domain/search/kinds";
import { type CompiledSearch, FEATURE_BITS, type FoundFacets } from "#search/compiled-search";
import type { Page } from "./page";
import { countBits, increment } from "./page-summary";

/** Counts beside each filter's choices, by the rule "all filters but this one". */
export class FacetCounts {
  readonly #kinds = new Float64Array(KIND_BITS);
  readonly #features = new Float64Array(FEATURE_BITS);
  readonly #prices: Float64Array;

  constructor({ priceSteps }: CompiledSearch) {
    this.#prices = new Float64Array(priceSteps.length + 1);
  }

  addHit(page: Page, row: number): void {
    countBits(this.#kinds, page.kinds[row] ?? 0);
    countBits(this.#features, page.features[row] ?? 0);
    this.addToPrices(page, row);
  }

  /** A row that fails one choice filter only counts beside its own choice. */
  addToKind(bit: number): void {
    increment(this.#kinds, bit);
  }

  addToPrices(page: Page, row: number): void {
    increment(this.#prices, page.priceBin[row] ?? 0);
  }

  addPage({ summary }: Page): void {
    addAll(this.#kinds, summary.kindCounts);
    addAll(this.#features, summary.featureCounts);
    addAll(this.#prices, summary.priceCounts);
  }

  found(): FoundFacets {
    return { kinds: [...this.#kinds], features: [...this.#features], prices: [...this.#prices] };
  }
}

function addAll(counts: Float64Array, more: Uint16Array): void {
  for (let index = 0; index < counts.length; index++) counts[index] = (counts[index] ?? 0) + (more[index] ?? 0);
}
