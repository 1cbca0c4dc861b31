export const SEARCH_SORTS = [
  "relevance",
  "newest",
  "priceLowest",
  "priceHighest",
  "pricePerAreaLowest",
  "areaLargest",
  "nearest",
] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];
