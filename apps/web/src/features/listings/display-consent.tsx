"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { Checkbox } from "#ui/checkbox";
import { useListingChanges } from "./use-listing-changes";

/** What the owner says to being shown: taken back, the home is hidden at once, and the same press shows it again. */
export function DisplayConsent({ listing }: { listing: AgentListing }) {
  const { changeDisplayConsent } = useListingChanges();
  const { id: listingId, version, hasDisplayConsent } = listing;
  return (
    <Checkbox
      label="The owner agrees that it is shown"
      checked={hasDisplayConsent}
      disabled={changeDisplayConsent.isPending}
      onChange={() => changeDisplayConsent.mutate({ listingId, version, hasDisplayConsent: !hasDisplayConsent })}
    />
  );
}
