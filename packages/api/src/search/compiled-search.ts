import type { Region } from "@repo/domain/geo/region";
import type { ListingType } from "@repo/domain/listings/listing-type";
import type { MarketCode } from "@repo/domain/markets/market";
import type { MapSquare } from "@repo/domain/search/merge-close-squares";
import type { SearchFilters } from "@repo/domain/search/search-filters";
import type { SearchSort } from "@repo/domain/search/search-sorts";

/** A search with everything resolved to numbers: what the in-memory index and SQL both answer, alike. */
export type CompiledSearch = {
  market: MarketCode;
  listingType: ListingType;
  /** Null searches everywhere. */
  region: Region | null;
  filters: SearchFilters;
  /** Numbers of cities and localities; a home in any of them fits. Null for any place. */
  placeNumbers: readonly number[] | null;
  agencyNumber: number | null;
  /** Numbers of the listings whose text holds the keywords; null without keywords. */
  among: ReadonlySet<number> | null;
  /** Numbers of listings the visitor does not want to see. */
  hidden: ReadonlySet<number>;
  sort: SearchSort;
  /** Where "nearest" is measured from, in grid steps. */
  centre: { x: number; y: number };
  /** Seconds of the epoch. */
  nowSeconds: number;
  priceSteps: readonly number[];
};

/** A found home with its place in the order: ascending by sort key, then by number. */
export type FoundRow = { listingId: string; number: number; sortKey: number };

export type FoundFacets = {
  /** Per bit of `kinds`: homes that fit every filter but the one of that bit's group, and have the bit. */
  kinds: readonly number[];
  /** Per bit of `features`: homes that fit every filter and have the bit. */
  features: readonly number[];
  /** Per price bin: homes that fit every filter but the price. */
  prices: readonly number[];
};

export type FoundHomes = { squares: MapSquare[]; page: FoundRow[]; facets: FoundFacets };

export type AnswerSize = {
  /** By how many bits a grid coordinate is cut to give its square. */
  shift: number;
  pageSize: number;
};

export const FEATURE_BITS = 26;

/** What cannot be compared comes last; finite, so that a cursor can carry it. */
export const LAST_SORT_KEY = Number.MAX_VALUE;

/** Two ways to answer: the index in memory, and PostgreSQL itself. */
export type SearchReader = {
  answer: (search: CompiledSearch, size: AnswerSize) => Promise<FoundHomes>;
  pageAfter: (
    search: CompiledSearch,
    after: { sortKey: number; number: number },
    pageSize: number,
  ) => Promise<FoundRow[]>;
  /** How many homes fit each of these searches, all counted in one state of the data. */
  countEach: (searches: readonly CompiledSearch[]) => Promise<number[]>;
};
