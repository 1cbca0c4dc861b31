"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { Button } from "#ui/button";
import { useListingChanges } from "./use-listing-changes";

/** One press says that the home is still to be had; one that lapsed is offered again. */
export function ConfirmAvailabilityButton({ listing }: { listing: AgentListing }) {
  const { confirmAvailability } = useListingChanges();
  return (
    <Button
      aria-label={`Still available: ${listing.title}`}
      isLoading={confirmAvailability.isPending}
      onClick={() => confirmAvailability.mutate({ listingId: listing.id })}
    >
      Still available
    </Button>
  );
}
