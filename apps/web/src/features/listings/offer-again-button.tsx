"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

/** Lists a home anew whose listing is over; its history goes on. */
export function OfferAgainButton({ listing: { id: listingId, title, version } }: { listing: AgentListing }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const offerAgain = useMutation(
    trpc.listings.offerAgain.mutationOptions({
      onSuccess: async () => {
        toast.success("Sent to the moderators", { description: title });
        await queryClient.invalidateQueries(trpc.listings.own.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <Button
      aria-label={`Offer ${title} again: the owner agreed`}
      isLoading={offerAgain.isPending}
      onClick={() => offerAgain.mutate({ listingId, version, hasDisplayConsent: true })}
    >
      Offer again, the owner agreed
    </Button>
  );
}
