import type { SearchReader } from "#search/compiled-search";
import type { ListingIndex } from "./listing-index";
import { countOfShelf, pageAfterOfShelf, queryShelf } from "./query-shelf";

/** Answers from memory, all in one state of the index: nothing here waits. */
export function indexReader(index: ListingIndex): SearchReader {
  return {
    answer: async (search, size) => queryShelf(index.shelf(search), search, size),
    pageAfter: async (search, after, pageSize) => pageAfterOfShelf(index.shelf(search), search, after, pageSize),
    countEach: async (searches) => searches.map((search) => countOfShelf(index.shelf(search), search)),
  };
}
