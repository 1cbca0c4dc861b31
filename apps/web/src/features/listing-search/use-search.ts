"use client";

import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { useStoredIds } from "#kept-homes/use-stored-ids";
import type { MapViewport } from "#map/map-provider";
import { useTRPC } from "#trpc/provider";
import { useSearchChanges } from "./use-search-changes";
import { type OpenedSearch, useSearchCriteria } from "./use-search-criteria";
import { stepped, useHidden, useSearchResults } from "./use-search-results";

/**
 * What is searched, the ways to change it by filters and by the map, and what was found. The next search is asked for
 * before the page is drawn for it; that of a map held still, before it is let go.
 */
export function useSearch(opened: OpenedSearch) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const hiddenIds = useStoredIds("hidden").ids;
  const hidden = useHidden(hiddenIds);
  const [zoom, setZoom] = useState<number>();
  const nextZoom = useRef(zoom);
  const onZoom = (next: number) => {
    nextZoom.current = next;
    setZoom(next);
  };
  const askAhead = useCallback(
    (next: SearchCriteria) =>
      void cache.prefetchQuery(
        trpc.search.results.queryOptions({ criteria: next, zoom: stepped(nextZoom.current), ...hidden }),
      ),
    [cache, trpc, hidden],
  );
  const { criteria, after } = useSearchCriteria(opened);
  const { ahead, change } = useSearchChanges(criteria, askAhead);
  const onAhead = ({ bounds, zoom: seen }: MapViewport) => {
    nextZoom.current = seen;
    ahead({ bounds, places: [] }).catch(() => undefined);
  };
  return { criteria, change, map: { onZoom, onAhead }, search: useSearchResults(criteria, { zoom, after, hiddenIds }) };
}
