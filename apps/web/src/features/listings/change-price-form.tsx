"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { marketOf } from "@repo/domain/markets/markets";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { useListingChanges } from "./use-listing-changes";

/** Takes what people type and shows what was understood. */
export function ChangePriceForm({ listing }: { listing: AgentListing }) {
  const { formatPrice, parsePrice } = marketOf(listing.market);
  const { changePrice } = useListingChanges();
  const [typed, setTyped] = useState(formatPrice(listing.price.amountMinor));
  const priceMinor = parsePrice(typed);
  const isChanged = priceMinor !== undefined && priceMinor !== listing.price.amountMinor;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) changePrice.mutate({ listingId: listing.id, version: listing.version, priceMinor });
  };
  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <FormField
        label="Price"
        error={priceMinor === undefined ? "This does not read as a price." : undefined}
        help={isChanged ? `Becomes ${formatPrice(priceMinor)}` : undefined}
        className="w-44"
      >
        <TextInput value={typed} onChange={(event) => setTyped(event.target.value)} />
      </FormField>
      <Button type="submit" disabled={!isChanged} isLoading={changePrice.isPending}>
        Save
      </Button>
    </form>
  );
}
