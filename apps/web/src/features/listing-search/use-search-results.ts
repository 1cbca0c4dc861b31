"use client";

import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "#trpc/provider";

/** Per level: less makes no difference to the eye, and the same question is asked once. */
const ZOOM_STEPS = 4;

export type SearchResults = ReturnType<typeof useSearchResults>;

/** Left out when empty, as the server renders the first page without knowing what this browser hides. */
export function useHidden(hiddenIds: ReadonlySet<string>) {
  return useMemo(() => (hiddenIds.size === 0 ? {} : { hidden: [...hiddenIds] }), [hiddenIds]);
}

export const stepped = (zoom: number | undefined) => zoom && Math.round(zoom * ZOOM_STEPS) / ZOOM_STEPS;

type Asked = {
  /** Of the map, once it is open: how close markers may stand depends on the screen. */
  zoom: number | undefined;
  /** Where the list begins, when it is not the start: the address of a later page. */
  after: string | null;
  hiddenIds: ReadonlySet<string>;
};

/** The map's answer with its first page, and the pages after it; the old answer stays until the new one is there. */
export function useSearchResults(criteria: SearchCriteria, { zoom, after, hiddenIds }: Asked) {
  const hidden = useHidden(hiddenIds);
  const trpc = useTRPC();
  const results = useQuery({
    ...trpc.search.results.queryOptions({ criteria, zoom: stepped(zoom), ...hidden }),
    placeholderData: keepPreviousData,
  });
  const firstCursor = after ?? (results.isPlaceholderData ? null : (results.data?.nextCursor ?? null));
  const more = useInfiniteQuery({
    ...trpc.search.moreCards.infiniteQueryOptions(
      { criteria, cursor: firstCursor ?? "", ...hidden },
      { initialCursor: firstCursor ?? "", getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
    enabled: after !== null,
  });
  const cards = useMemo(
    () => [
      ...(after === null ? (results.data?.cards ?? []) : []),
      ...(more.data?.pages.flatMap((page) => page.cards) ?? []),
    ],
    [results.data, more.data, after],
  );
  const nextCursor = more.data ? (more.data.pages.at(-1)?.nextCursor ?? null) : firstCursor;
  const loadMore = () => void (more.data ? more.fetchNextPage() : more.refetch());
  return { results, cards, nextCursor, hasMore: nextCursor !== null, loadMore, isLoadingMore: more.isFetching };
}
