import { KIND_BITS } from "@repo/domain/search/kinds";
import { type CompiledSearch, FEATURE_BITS, type FoundFacets } from "#search/compiled-search";
import type { PageTally } from "./page-summary";

/** Counts beside each filter's choices, by the rule "all filters but this one". */
export class FacetCounts {
  readonly #kinds = new Float64Array(KIND_BITS);
  readonly #features = new Float64Array(FEATURE_BITS);
  readonly #prices: Float64Array;

  constructor({ priceSteps }: CompiledSearch) {
    this.#prices = new Float64Array(priceSteps.length + 1);
  }

  add({ kindCounts, featureCounts, priceCounts }: PageTally): void {
    addAll(this.#kinds, kindCounts);
    addAll(this.#features, featureCounts);
    addAll(this.#prices, priceCounts);
  }

  found(): FoundFacets {
    return { kinds: [...this.#kinds], features: [...this.#features], prices: [...this.#prices] };
  }
}

function addAll(counts: Float64Array, more: Uint16Array): void {
  for (let index = 0; index < counts.length; index++) counts[index]! += more[index] ?? 0;
}
