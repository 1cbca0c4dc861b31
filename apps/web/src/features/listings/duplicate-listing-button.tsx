"use client";

import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

/** Begins a draft with all that this listing says. */
export function DuplicateListingButton({ listing: { id: listingId, title } }: { listing: AgentListing }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const duplicate = useMutation(
    trpc.listingDrafts.duplicate.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries(trpc.listingDrafts.list.pathFilter());
        router.push(paths.listingDraft(id));
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <Button
      variant="quiet"
      aria-label={`Duplicate ${title} as new`}
      isLoading={duplicate.isPending}
      onClick={() => duplicate.mutate({ listingId })}
    >
      Duplicate
    </Button>
  );
}
