import { KIND_BITS } from "@repo/domain/search/kinds";
import { FEATURE_BITS } from "#search/compiled-search";
import { BitCounts } from "./bit-counts";
import type { PageColumns } from "./page-columns";
import { MAX_PRICE_BINS, type PageTally } from "./page-summary";
import type { RowSelection } from "./row-selection";

const kindBits = new BitCounts();
const featureBits = new BitCounts();

/** Of the rows that `selection` has just selected; those that fail a single filter count beside its choices only. */
export function tallyRows(page: PageColumns, selection: RowSelection, count: number): PageTally {
  const { rows, nearBits, unpricedRows } = selection;
  const priceCounts = new Uint16Array(MAX_PRICE_BINS);
  for (let index = 0; index < count; index++) priceCounts[page.priceBin[rows[index]!]!]!++;
  for (let index = 0; index < selection.unpricedCount; index++) priceCounts[page.priceBin[unpricedRows[index]!]!]!++;
  kindBits.addSelected(page.kinds, rows, count);
  featureBits.addSelected(page.features, rows, count);
  // A row that fails one choice filter counts beside its own choice only, which is the bit that failed.
  for (let index = 0; index < selection.nearCount; index++) kindBits.add(nearBits[index]!);
  return {
    count,
    firstRow: rows[0]!,
    ...extentOf(page, rows, count),
    kindCounts: Uint16Array.from(kindBits.takePerBit().subarray(0, KIND_BITS)),
    featureCounts: Uint16Array.from(featureBits.takePerBit().subarray(0, FEATURE_BITS)),
    priceCounts,
  };
}

/** The box, the sums and the price range of some rows. */
export function extentOf({ x, y, priceMinor }: PageColumns, rows: Uint16Array, count: number) {
  let [minX, minY, priceMin] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [maxX, maxY, priceMax] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [sumX, sumY] = [0, 0];
  for (let index = 0; index < count; index++) {
    const row = rows[index]!;
    const rowX = x[row]!;
    const rowY = y[row]!;
    const price = priceMinor[row]!;
    sumX += rowX;
    sumY += rowY;
    if (price < priceMin) priceMin = price;
    if (price > priceMax) priceMax = price;
    if (rowX < minX) minX = rowX;
    if (rowX > maxX) maxX = rowX;
    if (rowY < minY) minY = rowY;
    if (rowY > maxY) maxY = rowY;
  }
  return { minX, maxX, minY, maxY, sumX, sumY, priceMin, priceMax };
}
