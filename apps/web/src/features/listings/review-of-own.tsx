"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";
import { failureText } from "#wording/failure";
import { findingText } from "#wording/finding-wording";

/** What the checks found in a listing that is not public, and the way to another moderator. */
export function ReviewOfOwn({ listing: { id: listingId } }: { listing: AgentListing }) {
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
  if (!review.data) return null;
  const { findings, canAppeal, version } = review.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    appeal.mutate({ listingId, version, statement });
  };
  return (
    <div className="grid max-w-prose gap-3 text-sm">
      {findings.length > 0 ? (
        <ul aria-label="Found by checks" className="list-disc pl-5">
          {findings.map((found) => (
            <li key={findingText(found)}>{findingText(found)}</li>
          ))}
        </ul>
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
