"use client";

import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { useCallback } from "react";
import { paths } from "#paths";
import { loadSearchReader } from "./load-search-reader";

type Changes = Partial<SearchCriteria>;

/**
 * Ways to change the search in the address bar. `change` adds a step to the history; `ahead` only says what is likely to
 * come. What is searched next is told to `onNext` as the address will say it, before the page is drawn anew.
 */
export function useSearchChanges(criteria: SearchCriteria, onNext: (next: SearchCriteria) => void) {
  const ahead = useCallback(
    async (changes: Changes) => {
      const { criteriaFromUrl } = await loadSearchReader();
      const wished = paths.search({ ...criteria, ...changes });
      // A value nobody could mean is left out here as well.
      const next = criteriaFromUrl(new URL(wished, window.location.href).searchParams);
      onNext(next);
      return paths.search(next);
    },
    [criteria, onNext],
  );
  const change = useCallback(
    (changes: Changes, history: "push" | "replace" = "push") => {
      const step = (address: string) =>
        history === "push"
          ? window.history.pushState(null, "", address)
          : window.history.replaceState(null, "", address);
      // Where no reader comes, the server reads the address.
      const openAnew = () => window.location.assign(paths.search({ ...criteria, ...changes }));
      void ahead(changes).then(step, openAnew);
    },
    [ahead, criteria],
  );
  return { ahead, change };
}
