import { KIND_BITS } from "@repo/domain/search/kinds";
import { relevanceOf } from "@repo/domain/search/relevance";
import { FEATURE_BITS, LAST_SORT_KEY } from "#search/compiled-search";
import { BitCounts } from "./bit-counts";
import type { PageColumns } from "./page-columns";

export const MAX_PRICE_BINS = 64;

/** What some rows of a page add up to: all that the map and the facets need of them when one square holds them. */
export type PageTally = {
  count: number;
  /** Meaningless without rows, like the other numbers that are not counts. */
  firstRow: number;
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
  sumX: number;
  sumY: number;
  priceMin: number;
  priceMax: number;
  kindCounts: Uint16Array;
  featureCounts: Uint16Array;
  priceCounts: Uint16Array;
};

/** What a whole page holds, so that it can be skipped, or counted without looking at its rows. */
export type PageSummary = PageTally & {
  /** Bits that any row has, and that every row has. */
  anyKinds: number;
  anyFeatures: number;
  everyFeatures: number;
  firstEnd: number;
  lastEnd: number;
  latestOnMarket: number;
  highestRelevance: number;
  lowestPricePerArea: number;
  largestArea: number;
  localityMin: number;
  localityMax: number;
  cityMin: number;
  cityMax: number;
};

const kindBits = new BitCounts();
const featureBits = new BitCounts();

export function summarise(page: PageColumns): PageSummary {
  const summary = emptySummary(page.size);
  for (let row = 0; row < page.size; row++) {
    addNumbers(summary, page, row);
    addBits(summary, page, row);
    kindBits.add(page.kinds[row] ?? 0);
    featureBits.add(page.features[row] ?? 0);
  }
  summary.kindCounts.set(kindBits.takePerBit().subarray(0, KIND_BITS));
  summary.featureCounts.set(featureBits.takePerBit().subarray(0, FEATURE_BITS));
  return summary;
}

function emptySummary(count: number): PageSummary {
  const [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return {
    count,
    firstRow: 0,
    minX: low,
    maxX: high,
    minY: low,
    maxY: high,
    sumX: 0,
    sumY: 0,
    priceMin: low,
    priceMax: high,
    anyKinds: 0,
    anyFeatures: 0,
    everyFeatures: -1,
    firstEnd: low,
    lastEnd: high,
    latestOnMarket: high,
    highestRelevance: high,
    lowestPricePerArea: LAST_SORT_KEY,
    largestArea: 0,
    localityMin: low,
    localityMax: high,
    cityMin: low,
    cityMax: high,
    kindCounts: new Uint16Array(KIND_BITS),
    featureCounts: new Uint16Array(FEATURE_BITS),
    priceCounts: new Uint16Array(MAX_PRICE_BINS),
  };
}

function addNumbers(summary: PageSummary, page: PageColumns, row: number): void {
  const x = page.x[row] ?? 0;
  const y = page.y[row] ?? 0;
  const price = page.priceMinor[row] ?? 0;
  const squareMetres = page.squareMetres[row] || 0;
  const onMarket = page.onMarketSeconds[row] ?? 0;
  const end = page.visibleUntilSeconds[row] ?? 0;
  const locality = page.locality[row] ?? 0;
  const city = page.city[row] ?? 0;
  summary.minX = Math.min(summary.minX, x);
  summary.maxX = Math.max(summary.maxX, x);
  summary.minY = Math.min(summary.minY, y);
  summary.maxY = Math.max(summary.maxY, y);
  summary.sumX += x;
  summary.sumY += y;
  summary.priceMin = Math.min(summary.priceMin, price);
  summary.priceMax = Math.max(summary.priceMax, price);
  summary.firstEnd = Math.min(summary.firstEnd, end);
  summary.lastEnd = Math.max(summary.lastEnd, end);
  summary.latestOnMarket = Math.max(summary.latestOnMarket, onMarket);
  summary.highestRelevance = Math.max(summary.highestRelevance, relevanceOf(onMarket, page.features[row] ?? 0));
  if (squareMetres > 0) summary.lowestPricePerArea = Math.min(summary.lowestPricePerArea, price / squareMetres);
  summary.largestArea = Math.max(summary.largestArea, squareMetres);
  summary.localityMin = Math.min(summary.localityMin, locality);
  summary.localityMax = Math.max(summary.localityMax, locality);
  summary.cityMin = Math.min(summary.cityMin, city);
  summary.cityMax = Math.max(summary.cityMax, city);
}

function addBits(summary: PageSummary, page: PageColumns, row: number): void {
  const kinds = page.kinds[row] ?? 0;
  const features = page.features[row] ?? 0;
  summary.anyKinds |= kinds;
  summary.anyFeatures |= features;
  summary.everyFeatures &= features;
  summary.priceCounts[page.priceBin[row] ?? 0]!++;
}
