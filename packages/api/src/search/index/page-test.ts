import { KIND_GROUPS } from "@repo/domain/search/kinds";
import type { CompiledSearch } from "#search/compiled-search";
import type { Page } from "./page";

const GROUP_MASKS = Object.values(KIND_GROUPS).map(({ firstBit, values }) => ((1 << values.length) - 1) << firstBit);

/** Whether the summary alone shows that no row fits, or fails a single choice filter or the price. */
export function canSkip({ filters, nowSeconds, placeNumbers }: CompiledSearch, { summary }: Page): boolean {
  if (summary.lastEnd <= nowSeconds) return true;
  if ((summary.anyFeatures & filters.requiredFeatures) !== filters.requiredFeatures) return true;
  if (placeNumbers?.every((number) => !mayHold(summary, number)) ?? false) return true;
  const allowed = summary.anyKinds & ~filters.forbiddenKinds;
  const failing = GROUP_MASKS.reduce((count, mask) => count + ((allowed & mask) === 0 ? 1 : 0), 0);
  const isPriceOff = summary.priceMin > filters.price.max || summary.priceMax < filters.price.min;
  return failing + (isPriceOff ? 1 : 0) > 1;
}

function mayHold(summary: Page["summary"], place: number): boolean {
  return (
    (place >= summary.localityMin && place <= summary.localityMax) ||
    (place >= summary.cityMin && place <= summary.cityMax)
  );
}

/** Whether the summary alone shows that every row fits, wherever it is. */
export function allRowsFit(search: CompiledSearch, { summary }: Page): boolean {
  const { filters } = search;
  return (
    filters.ranges.length === 0 &&
    search.placeNumbers === null &&
    search.agencyNumber === null &&
    search.among === null &&
    search.hidden.size === 0 &&
    (summary.anyKinds & filters.forbiddenKinds) === 0 &&
    (summary.everyFeatures & filters.requiredFeatures) === filters.requiredFeatures &&
    summary.priceMin >= filters.price.min &&
    summary.priceMax <= filters.price.max &&
    summary.firstEnd > search.nowSeconds
  );
}
