"use client";

import type { Photo, PhotosView } from "@repo/domain/listings/upload";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Images } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { PhotoCard } from "./photo-card";
import { PhotoUploads } from "./photo-uploads";

const ASK_AGAIN_MS = 1_500;

/** Pictures of a listing: sent here, put in order and labelled. Nothing changes before it is saved. */
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
      ) : (
        <ArrangePhotos key={data.photos.map(({ id }) => id).join()} listingId={listingId} view={data} />
      )}
    </div>
  );
}

function ArrangePhotos({ listingId, view }: { listingId: string; view: PhotosView }) {
  const { photos, setPhotos, move, save, isSaving } = useArrangedPhotos(listingId, view);
  const [dragged, setDragged] = useState<string>();
  const isChanged = JSON.stringify(photos) !== JSON.stringify(view.photos);
  return (
    <section aria-labelledby="shown-photos" className="grid gap-4">
      <h2 id="shown-photos" className="text-xl">
        Shown, the first one on the card
      </h2>
      <ol className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {photos.map((photo, index) => (
          <li
            key={photo.id}
            draggable
            onDragStart={() => setDragged(photo.id)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => dragged && move(dragged, index)}
          >
            <PhotoCard
              photo={photo}
              place={{ index, last: photos.length - 1 }}
              onMove={(to) => move(photo.id, to)}
              onChange={(changes) =>
                setPhotos(photos.map((other) => (other === photo ? { ...photo, ...changes } : other)))
              }
              onRemove={() => setPhotos(photos.filter((other) => other !== photo))}
            />
          </li>
        ))}
      </ol>
      {isChanged ? (
        <div className="sticky bottom-4 flex flex-wrap items-center justify-end gap-3 rounded-card border border-line bg-raised p-4 shadow-float">
          <p role="status" className="mr-auto text-sm">
            Not saved yet
          </p>
          <Button onClick={() => setPhotos(view.photos)}>Discard changes</Button>
          <Button variant="primary" isLoading={isSaving} onClick={save}>
            Save photos
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** The arrangement as it would be saved. */
function useArrangedPhotos(listingId: string, view: PhotosView) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [photos, setPhotos] = useState<readonly Photo[]>(view.photos);
  const arrange = useMutation(
    trpc.media.arrange.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(trpc.media.photos.queryKey({ listingId }), saved);
        setPhotos(saved.photos);
        toast("Photos saved");
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const move = (id: string, to: number) => {
    const moved = photos.find((photo) => photo.id === id);
    if (moved) setPhotos(photos.filter((photo) => photo !== moved).toSpliced(to, 0, moved));
  };
  const save = () =>
    arrange.mutate({
      listingId,
      photos: photos.map(({ id, category, alteration, altText }) => ({ id, category, alteration, altText })),
    });
  return { photos, setPhotos, move, save, isSaving: arrange.isPending };
}
