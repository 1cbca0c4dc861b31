"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

/** A change answers with the listing as it is now, which replaces the old one in the list. */
export function useListingChanges() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const outcome = {
    onSuccess: (changed: AgentListing) => {
      queryClient.setQueryData(trpc.listings.own.queryKey(), (listings) =>
        listings?.map((listing) => (listing.id === changed.id ? changed : listing)),
      );
      toast.success("Saved");
    },
    onError: (failure: Parameters<typeof failureText>[0]) => toast.error(failureText(failure)),
  };
  return {
    changePrice: useMutation(trpc.listings.changePrice.mutationOptions(outcome)),
    confirmAvailability: useMutation(trpc.listings.confirmAvailability.mutationOptions(outcome)),
    changeDisplayConsent: useMutation(trpc.listings.changeDisplayConsent.mutationOptions(outcome)),
    changeStatus: useMutation(trpc.listings.changeStatus.mutationOptions(outcome)),
  };
}
