"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { AppealForm } from "#ui/appeal-form";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { findingText } from "#wording/finding-wording";

type OwnProps = { listing: AgentListing };

/** What the checks found in a listing that is not public, and the way back to a moderator. */
export function ReviewOfOwn({ listing }: OwnProps) {
  const trpc = useTRPC();
  const review = useQuery(trpc.moderation.ofOwn.queryOptions({ listingId: listing.id }));
  if (!review.data) return null;
  const { findings, canAppeal, moderationState } = review.data;
  return (
    <div className="mt-2 grid max-w-prose gap-3 text-sm">
      {findings.length > 0 ? (
        <div className="grid gap-1">
          <h3 className="font-semibold">Found by checks</h3>
          <ul className="list-disc pl-5 wrap-anywhere">
            {findings.map((found) => (
              <li key={findingText(found)}>{findingText(found)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {moderationState === "ChangesRequested" ? <HandInAgain listing={listing} /> : null}
      {canAppeal ? <Appeal listing={listing} /> : null}
    </div>
  );
}

/** The state and what may be done next are read anew, and a refusal is told. */
function useReviewAnswer(done: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return {
    onSuccess: async () => {
      toast.success(done);
      await queryClient.invalidateQueries(trpc.listings.own.pathFilter());
      await queryClient.invalidateQueries(trpc.moderation.ofOwn.pathFilter());
    },
    onError: (failure: Parameters<typeof failureText>[0]) => {
      toast.error(failureText(failure));
    },
  };
}

function HandInAgain({ listing: { id: listingId, version } }: OwnProps) {
  const trpc = useTRPC();
  const resubmit = useMutation(trpc.moderation.resubmit.mutationOptions(useReviewAnswer("With the moderators again")));
  return (
    <Button className="w-fit" isLoading={resubmit.isPending} onClick={() => resubmit.mutate({ listingId, version })}>
      Hand in again
    </Button>
  );
}

function Appeal({ listing: { id: listingId, version } }: OwnProps) {
  const trpc = useTRPC();
  const appeal = useMutation(trpc.moderation.appeal.mutationOptions(useReviewAnswer("Another moderator looks at it")));
  return (
    <AppealForm
      help="Another moderator than the first reads this and decides for good."
      isSending={appeal.isPending}
      onSend={(statement) => appeal.mutate({ listingId, version, statement })}
    />
  );
}
