"use client";

import { criteriaFromUrl } from "@repo/domain/search/read-search-url";
import { type SearchCriteria, searchCriteria } from "@repo/domain/search/search-criteria";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { paths } from "#paths";

/**
 * The search in the address bar, which is the only place it is kept. `change` adds a step to the history; `ahead` only
 * says what is likely to come. What is searched next is told to `onNext` as the address will say it, before the page is
 * drawn anew.
 */
export function useSearchCriteria(onNext?: (next: SearchCriteria) => void) {
  const params = useSearchParams();
  const criteria = useMemo(() => criteriaFromUrl(params), [params]);
  const ahead = useCallback(
    (changes: Partial<SearchCriteria>) => {
      const next = searchCriteria.safeParse({ ...criteria, ...changes });
      if (!next.success) return null;
      const address = paths.search(next.data);
      onNext?.(criteriaFromUrl(new URL(address, window.location.href).searchParams));
      return address;
    },
    [criteria, onNext],
  );
  const change = useCallback(
    (changes: Partial<SearchCriteria>, history: "push" | "replace" = "push") => {
      const address = ahead(changes);
      if (address === null) return;
      if (history === "push") window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
    },
    [ahead],
  );
  return { criteria, change, ahead, after: params.get("after") };
}
