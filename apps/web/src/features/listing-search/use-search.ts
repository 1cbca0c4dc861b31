"use client";

import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { useStoredIds } from "#kept-homes/use-stored-ids";
import { useTRPC } from "#trpc/provider";
import { useSearchCriteria } from "./use-search-criteria";
import { stepped, useHidden, useSearchResults } from "./use-search-results";

/** What is searched, the way to change it, and what was found. The next search is asked for before the page is drawn for it. */
export function useSearch() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const hiddenIds = useStoredIds("hidden").ids;
  const hidden = useHidden(hiddenIds);
  const [zoom, setZoom] = useState<number>();
  const nextZoom = useRef(zoom);
  const zoomTo = (next: number) => {
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
  const { criteria, change, after } = useSearchCriteria(askAhead);
  return { criteria, change, zoomTo, search: useSearchResults(criteria, { zoom, after, hiddenIds }) };
}
