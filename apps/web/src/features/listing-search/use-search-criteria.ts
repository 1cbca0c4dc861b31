"use client";

import { criteriaFromUrl } from "@repo/domain/search/read-search-url";
import { type SearchCriteria, searchCriteria } from "@repo/domain/search/search-criteria";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { paths } from "#paths";

/**
 * The search in the address bar, which is the only place it is kept. `change` adds a step to the history. What is searched
 * next is told to `onChange` as the address will say it, before the page is drawn anew.
 */
export function useSearchCriteria(onChange?: (next: SearchCriteria) => void) {
  const params = useSearchParams();
  const criteria = useMemo(() => criteriaFromUrl(params), [params]);
  const change = useCallback(
    (changes: Partial<SearchCriteria>, history: "push" | "replace" = "push") => {
      const next = searchCriteria.safeParse({ ...criteria, ...changes });
      if (!next.success) return;
      const address = paths.search(next.data);
      onChange?.(criteriaFromUrl(new URL(address, window.location.href).searchParams));
      if (history === "push") window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
    },
    [criteria, onChange],
  );
  return { criteria, change, after: params.get("after") };
}
