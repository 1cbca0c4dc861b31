"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Images } from "lucide-react";
import { useTRPC } from "#trpc/provider";
import { EmptyState } from "#ui/empty-state";
import { ArrangePhotos } from "./arrange-photos";
import { PhotoUploads } from "./photo-uploads";

const ASK_AGAIN_MS = 1_500;

/** Pictures, videos and tours of a listing: sent here, put in order and labelled. Nothing changes before it is saved. */
export function PhotosPage({ listingId }: { listingId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery({
    ...trpc.media.photos.queryOptions({ listingId }),
    // What waits for the worker is there in a moment.
    refetchInterval: ({ state }) =>
      state.data?.uploads.some((upload) => upload.state === "Waiting") ? ASK_AGAIN_MS : false,
  });
  return (
    <div className="grid gap-8">
      <PhotoUploads listingId={listingId} uploads={data.uploads} isReviewedFirst={data.isReviewedFirst} />
      {data.photos.length === 0 ? (
        <EmptyState icon={<Images strokeWidth={1.75} />} title="No photos yet">
          Homes with eight photos or more get most of the questions. Begin with the living room, in daylight.
        </EmptyState>
      ) : null}
      <ArrangePhotos key={data.photos.map(({ id }) => id).join()} listingId={listingId} view={data} />
    </div>
  );
}
