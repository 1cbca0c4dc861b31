import { relevanceOf } from "@repo/domain/search/relevance";
import type { SearchSort } from "@repo/domain/search/search-sorts";
import { type CompiledSearch, LAST_SORT_KEY } from "#search/compiled-search";
import type { Page } from "./page";

type Centre = CompiledSearch["centre"];

/**
 * Ascending order by this key, then by number, is the order of every sort; `answer-by-sql.query.ts` says the same in
 * SQL.
 */
export const SORT_KEYS: Readonly<Record<SearchSort, (page: Page, row: number, centre: Centre) => number>> = {
  relevance: (page, row) => -relevanceOf(page.onMarketSeconds[row] ?? 0, page.features[row] ?? 0),
  newest: (page, row) => -(page.onMarketSeconds[row] ?? 0),
  priceLowest: (page, row) => page.priceMinor[row] ?? 0,
  priceHighest: (page, row) => -(page.priceMinor[row] ?? 0),
  pricePerAreaLowest: (page, row) => {
    const squareMetres = page.squareMetres[row] ?? Number.NaN;
    return squareMetres > 0 ? (page.priceMinor[row] ?? 0) / squareMetres : LAST_SORT_KEY;
  },
  areaLargest: (page, row) => -(page.squareMetres[row] || 0),
  nearest: (page, row, centre) => ((page.x[row] ?? 0) - centre.x) ** 2 + ((page.y[row] ?? 0) - centre.y) ** 2,
};

/** No row of the page has a lower key. */
export const LOWEST_SORT_KEYS: Readonly<Record<SearchSort, (page: Page, centre: Centre) => number>> = {
  relevance: ({ summary }) => -summary.highestRelevance,
  newest: ({ summary }) => -summary.latestOnMarket,
  priceLowest: ({ summary }) => summary.priceMin,
  priceHighest: ({ summary }) => -summary.priceMax,
  pricePerAreaLowest: ({ summary }) => summary.lowestPricePerArea,
  areaLargest: ({ summary }) => -summary.largestArea,
  nearest: ({ summary: { minX, maxX, minY, maxY } }, { x, y }) => away(minX, maxX, x) ** 2 + away(minY, maxY, y) ** 2,
};

const away = (low: number, high: number, value: number) => Math.max(low - value, 0, value - high);
