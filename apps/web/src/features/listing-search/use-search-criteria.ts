"use client";

import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { useSearchParams } from "next/navigation";
import { use, useEffect, useMemo } from "react";
import { loadSearchReader } from "./load-search-reader";

/** What the server has read from the address that was opened. */
export type OpenedSearch = {
  /** As URLSearchParams writes it. */
  query: string;
  criteria: SearchCriteria;
};

/** The search in the address bar, which is the only place it is kept. Only what came after `opened` is read here. */
export function useSearchCriteria(opened: OpenedSearch) {
  const params = useSearchParams();
  const reader = params.toString() === opened.query ? null : use(loadSearchReader());
  const criteria = useMemo(() => reader?.criteriaFromUrl(params) ?? opened.criteria, [reader, params, opened]);
  useEffect(() => {
    // Whoever needs it asks again.
    loadSearchReader().catch(() => undefined);
  }, []);
  return { criteria, after: params.get("after") };
}
