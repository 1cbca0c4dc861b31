import { KIND_BITS } from "@repo/domain/search/kinds";
import { type CompiledSearch, FEATURE_BITS, type FoundFacets } from "#search/compiled-search";
import { BitCounts } from "./bit-counts";
import type { Page } from "./page";
import type { PageTally } from "./page-summary";
import type { RowSelection } from "./row-selection";

/** Counts beside each filter's choices, by the rule "all filters but this one". */
export class FacetCounts {
  readonly #kinds = new BitCounts();
  readonly #features = new BitCounts();
  readonly #ofTallies = { kinds: new Float64Array(KIND_BITS), features: new Float64Array(FEATURE_BITS) };
  readonly #prices: Float64Array;

  constructor({ priceSteps }: CompiledSearch) {
    this.#prices = new Float64Array(priceSteps.length + 1);
  }

  /** Of the rows that `selection` has just selected: those that fit, and those that fail a single filter. */
  addRows({ kinds, features, priceBin }: Page, selection: RowSelection, count: number): void {
    const { rows, nearBits, unpricedRows } = selection;
    this.#kinds.addSelected(kinds, rows, count);
    this.#features.addSelected(features, rows, count);
    // A row that fails one choice filter counts beside its own choice only, which is the bit that failed.
    for (let index = 0; index < selection.nearCount; index++) this.#kinds.add(nearBits[index]!);
    for (let index = 0; index < count; index++) this.#prices[priceBin[rows[index]!]!]!++;
    for (let index = 0; index < selection.unpricedCount; index++) this.#prices[priceBin[unpricedRows[index]!]!]!++;
  }

  addTally({ kindCounts, featureCounts, priceCounts }: PageTally): void {
    addAll(this.#ofTallies.kinds, kindCounts);
    addAll(this.#ofTallies.features, featureCounts);
    addAll(this.#prices, priceCounts);
  }

  found(): FoundFacets {
    const { kinds, features } = this.#ofTallies;
    addAll(kinds, this.#kinds.takePerBit());
    addAll(features, this.#features.takePerBit());
    return { kinds: [...kinds], features: [...features], prices: [...this.#prices] };
  }
}

function addAll(counts: Float64Array, more: Uint16Array | Uint32Array): void {
  for (let index = 0; index < counts.length; index++) counts[index]! += more[index] ?? 0;
}
