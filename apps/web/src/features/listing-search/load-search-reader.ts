import type { criteriaFromUrl } from "@repo/domain/search/read-search-url";

type SearchReader = { criteriaFromUrl: typeof criteriaFromUrl };

let loading: Promise<SearchReader> | undefined;

/** What reads addresses of searches, and the validator in it: they weigh a tenth of the page's scripts, so they come after it. */
export function loadSearchReader(): Promise<SearchReader> {
  loading ??= import("@repo/domain/search/read-search-url").catch((error: unknown) => {
    // The next one asks again.
    loading = undefined;
    throw error;
  });
  return loading;
}
