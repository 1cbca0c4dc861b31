"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Checkbox } from "#ui/checkbox";
import { Popover } from "#ui/popover";
import { toast } from "#ui/toast";
import { reasonText } from "#wording/error-wording";
import { failureText } from "#wording/failure";

/** Lists a home anew whose listing is over; its history goes on. The owner is asked anew, and nothing is ticked for them. */
export function OfferAgainButton({ listing }: { listing: AgentListing }) {
  const trigger = <Button aria-label={`Offer ${listing.title} again`}>Offer again</Button>;
  return (
    <Popover trigger={trigger} label={`Offer ${listing.title} again`}>
      <OfferAgainForm listing={listing} />
    </Popover>
  );
}

function OfferAgainForm({ listing: { id: listingId, title, version } }: { listing: AgentListing }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const problemId = useId();
  const [hasAgreed, setHasAgreed] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const offerAgain = useMutation(
    trpc.listings.offerAgain.mutationOptions({
      onSuccess: async () => {
        toast.success("Sent to the moderators", { description: title });
        await queryClient.invalidateQueries(trpc.listings.own.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(!hasAgreed);
    if (hasAgreed) offerAgain.mutate({ listingId, version, hasDisplayConsent: true });
  };
  return (
    <form noValidate onSubmit={submit} className="grid grid-cols-1 gap-3">
      <Checkbox
        label="The owner agrees that it is shown again"
        checked={hasAgreed}
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? problemId : undefined}
        onChange={(event) => {
          setHasAgreed(event.target.checked);
          setIsMissing(false);
        }}
      />
      {isMissing ? (
        <p id={problemId} role="alert" className="text-sm text-danger">
          {reasonText("displayConsent.required")}
        </p>
      ) : null}
      <Button type="submit" variant="primary" isLoading={offerAgain.isPending}>
        Send to the moderators
      </Button>
    </form>
  );
}
