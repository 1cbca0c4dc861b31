"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Spinner } from "#ui/spinner";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { useDraftForm } from "./draft-form";
import type { DraftSaver } from "./draft-saver";
import { PhotosPage } from "./photos-page";

type DraftPhotosProps = {
  listingId: string | null;
  saver: DraftSaver;
  onNeedsLocality: () => void;
};

/** Photos belong to a listing, which a draft gets when the first ones come. */
export function DraftPhotos({ listingId, saver, onNeedsLocality }: DraftPhotosProps) {
  const trpc = useTRPC();
  const { document } = useDraftForm();
  const queryClient = useQueryClient();
  const [isAsked, setIsAsked] = useState(false);
  const keep = useMutation(
    trpc.listingDrafts.keepListing.mutationOptions({
      onSuccess: (draft) => {
        queryClient.setQueryData(trpc.listingDrafts.show.queryKey({ draftId: draft.id }), draft);
      },
      onError: (failure) => {
        toast.error(failureText(failure));
      },
    }),
  );
  const stored = useQuery(
    trpc.listingDrafts.show.queryOptions({ draftId: saver.draftId }, { retry: false, enabled: saver.isSaved }),
  );
  const photosOf = listingId ?? keep.data?.listingId ?? stored.data?.listingId;
  const begin = async () => {
    setIsAsked(true);
    await saver.flush();
    setIsAsked(false);
    if (saver.isSaved) keep.mutate({ draftId: saver.draftId });
  };
  if (photosOf)
    return (
      <Suspense fallback={<Spinner />}>
        <PhotosPage listingId={photosOf} />
      </Suspense>
    );
  if (document.localityId === "")
    return (
      <div className="grid gap-4">
        <p className="text-ink-muted">Choose the locality first.</p>
        <Button className="w-fit" onClick={onNeedsLocality}>
          Choose the locality
        </Button>
      </div>
    );
  return (
    <div className="grid gap-4">
      <p className="text-ink-muted">
        Homes with eight photos or more get most of the questions. They can also be added after sending.
      </p>
      <Button className="w-fit" isLoading={isAsked || keep.isPending} onClick={() => void begin()}>
        Add photos
      </Button>
    </div>
  );
}
