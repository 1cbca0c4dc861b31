"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";

/** After a booking, won or lost, the free times of this home are asked again. */
export function useBookVisit(listingId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.visits.book.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.visits.openSlots.queryFilter({ listingId })),
    }),
  );
}
