"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";

/** The server takes what comes sooner for a program's work; nobody has to wait who typed their name. */
const SOONEST_MS = 2_200;

/** Tells the server that a form was opened, and hands out its word for it when it is old enough to count. */
export function useOpenedForm(listingId: string) {
  const trpc = useTRPC();
  const opened = useQuery({
    ...trpc.leads.openForm.queryOptions({ listingId }),
    staleTime: 12 * 3_600_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const token = async (): Promise<string> => {
    const { data, dataUpdatedAt } = opened.data ? opened : await opened.refetch();
    const early = SOONEST_MS - (Date.now() - (dataUpdatedAt ?? Date.now()));
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    // Without an answer the enquiry goes all the same: it is kept, and a person looks at it.
    return data?.token ?? "";
  };
  return { token };
}
