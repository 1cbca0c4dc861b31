"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { findingText } from "#wording/finding-wording";

/** What the checks found in a listing that is not public, and the way to another moderator. */
export function ReviewOfOwn({ listing: { id: listingId, version } }: { listing: AgentListing }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [statement, setStatement] = useState("");
  const review = useQuery(trpc.moderation.ofOwn.queryOptions({ listingId }));
  const appeal = useMutation(
    trpc.moderation.appeal.mutationOptions({
      onSuccess: async () => {
        toast.success("Another moderator looks at it");
        await queryClient.invalidateQueries(trpc.listings.own.pathFilter());
        await queryClient.invalidateQueries(trpc.moderation.ofOwn.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const resubmit = useMutation(
    trpc.moderation.resubmit.mutationOptions({
      onSuccess: async () => {
        toast.success("With the moderators again");
        await queryClient.invalidateQueries(trpc.listings.own.pathFilter());
        await queryClient.invalidateQueries(trpc.moderation.ofOwn.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  if (!review.data) return null;
  const { findings, canAppeal, moderationState } = review.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    appeal.mutate({ listingId, version, statement });
  };
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
      {moderationState === "ChangesRequested" ? (
        <Button
          className="w-fit"
          isLoading={resubmit.isPending}
          onClick={() => resubmit.mutate({ listingId, version })}
        >
          Hand in again
        </Button>
      ) : null}
      {canAppeal ? (
        <form onSubmit={submit} className="grid gap-2">
          <FormField label="Appeal" help="Another moderator than the first reads this and decides for good.">
            <TextArea
              rows={3}
              maxLength={2_000}
              required
              value={statement}
              onChange={(event) => setStatement(event.target.value)}
            />
          </FormField>
          <Button type="submit" className="w-fit" isLoading={appeal.isPending}>
            Send appeal
          </Button>
        </form>
      ) : null}
    </div>
  );
}
