"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { nextStandardStatuses } from "@repo/domain/listings/standard-status";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { STANDARD_STATUS_NAMES } from "#wording/home-wording";
import { useListingChanges } from "./use-listing-changes";

/** Offers only where the listing may go from here. */
export function ChangeStatusSelect({ listing }: { listing: AgentListing }) {
  const { changeStatus } = useListingChanges();
  const next = nextStandardStatuses(listing.standardStatus);
  return (
    <FormField label="Status" className="w-44">
      <SelectInput
        value={listing.standardStatus}
        disabled={next.length === 0 || changeStatus.isPending}
        onChange={(event) => {
          const standardStatus = next.find((status) => status === event.target.value);
          if (standardStatus) changeStatus.mutate({ listingId: listing.id, version: listing.version, standardStatus });
        }}
      >
        {[listing.standardStatus, ...next].map((status) => (
          <option key={status} value={status}>
            {STANDARD_STATUS_NAMES[status]}
          </option>
        ))}
      </SelectInput>
    </FormField>
  );
}
