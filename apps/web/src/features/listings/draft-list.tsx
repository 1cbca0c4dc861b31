"use client";

import type { DraftSummary } from "@repo/domain/listings/listing-draft.schema";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { PROPERTY_SUB_TYPE_NAMES } from "#wording/home-wording";
import { daysAgoText } from "#wording/time-wording";
import { removeDraftCopy } from "./draft-copy";

/** Listings that are still being written; one that is thrown away can be brought back. */
export function DraftList({ now }: { now: string }) {
  const trpc = useTRPC();
  const { data: drafts } = useSuspenseQuery(trpc.listingDrafts.list.queryOptions());
  const { discard, isPending } = useDiscard();
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="mt-8 grid gap-3">
      <h2 id="drafts" className="text-xl">
        Drafts
      </h2>
      <ul className="grid gap-2">
        {drafts.map((draft) => (
          <li
            key={draft.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-card border border-line bg-surface p-4"
          >
            <div className="min-w-0 grow">
              <Link href={paths.listingDraft(draft.id)} className="font-semibold wrap-anywhere hover:underline">
                {draftName(draft)}
              </Link>
              <p className="text-sm text-ink-muted">
                {draft.agentName}, changed {daysAgoText(draft.updatedAt, new Date(now))}
              </p>
            </div>
            <Button
              variant="quiet"
              disabled={isPending}
              aria-label={`Throw away ${draftName(draft)}`}
              onClick={() => discard(draft)}
            >
              Throw away
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function draftName({ propertySubType, listingType, projectName, addressLine, localityName }: DraftSummary): string {
  const place = [projectName || addressLine, localityName].filter(Boolean).join(", ") || "no place yet";
  return `${PROPERTY_SUB_TYPE_NAMES[propertySubType]} for ${listingType === "Sale" ? "sale" : "rent"}: ${place}`;
}

function useDiscard() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const outcome = {
    onSuccess: (drafts: DraftSummary[]) => {
      queryClient.setQueryData(trpc.listingDrafts.list.queryKey(), drafts);
    },
    onError: (failure: Parameters<typeof failureText>[0]) => {
      toast.error(failureText(failure));
    },
  };
  const restoring = useMutation(trpc.listingDrafts.restore.mutationOptions(outcome));
  const discarding = useMutation(trpc.listingDrafts.discard.mutationOptions(outcome));
  const discard = ({ id: draftId }: DraftSummary) =>
    discarding.mutate(
      { draftId },
      {
        onSuccess: () => {
          removeDraftCopy(draftId);
          toast("Draft thrown away", { action: { label: "Undo", onClick: () => restoring.mutate({ draftId }) } });
        },
      },
    );
  return { discard, isPending: discarding.isPending };
}
