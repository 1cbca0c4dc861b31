"use client";

import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "#trpc/provider";

export type SearchResults = ReturnType<typeof useSearchResults>;

/** The map's answer with its first page, and the pages after it; the old answer stays until the new one is there. */
export function useSearchResults(
  criteria: SearchCriteria,
  { zoom, hiddenIds }: { zoom: number | undefined; hiddenIds: ReadonlySet<string> },
) {
  // Left out when empty, as the server renders the first page without knowing what this browser hides.
  const hidden = useMemo(() => (hiddenIds.size === 0 ? {} : { hidden: [...hiddenIds] }), [hiddenIds]);
  const trpc = useTRPC();
  const results = useQuery({
    ...trpc.search.results.queryOptions({ criteria, zoom: criteria.bounds ? zoom : undefined, ...hidden }),
    placeholderData: keepPreviousData,
  });
  const firstCursor = results.isPlaceholderData ? null : (results.data?.nextCursor ?? null);
  const more = useInfiniteQuery({
    ...trpc.search.moreCards.infiniteQueryOptions(
      { criteria, cursor: firstCursor ?? "", ...hidden },
      { initialCursor: firstCursor ?? "", getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
    enabled: false,
  });
  const cards = useMemo(
    () => [...(results.data?.cards ?? []), ...(more.data?.pages.flatMap((page) => page.cards) ?? [])],
    [results.data, more.data],
  );
  const hasMore = more.data ? more.hasNextPage : firstCursor !== null;
  const loadMore = () => void (more.data ? more.fetchNextPage() : more.refetch());
  return { results, cards, hasMore, loadMore, isLoadingMore: more.isFetching };
}
