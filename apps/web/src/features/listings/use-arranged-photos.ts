"use client";

import type { EmbedOffer, Photo, PhotosView } from "@repo/domain/listings/upload";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { toast } from "#ui/toast";
import { failureText, fieldTexts } from "#wording/failure";

export type PhotoLabels = Pick<Photo, "category" | "alteration" | "altText" | "caption" | "originalId" | "ways">;

/** The arrangement as it would be saved. */
export function useArrangedPhotos(listingId: string, view: PhotosView) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [photos, setPhotos] = useState<readonly Photo[]>(view.photos);
  const [embeds, setEmbeds] = useState<readonly EmbedOffer[]>(view.embeds);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const arrange = useMutation(
    trpc.media.arrange.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(trpc.media.photos.queryKey({ listingId }), saved);
        reset(saved);
        toast("Photos saved");
      },
      onError: (failure) => {
        setTexts(fieldTexts(failure));
        toast.error(failureText(failure));
      },
    }),
  );
  const reset = (to: PhotosView) => {
    setPhotos(to.photos);
    setEmbeds(to.embeds);
    setTexts({});
  };
  return {
    photos,
    embeds,
    setEmbeds,
    isChanged: JSON.stringify([photos, embeds]) !== JSON.stringify([view.photos, view.embeds]),
    isSaving: arrange.isPending,
    /** By the last part of the field's name. */
    fieldErrors: (prefix: string) => (field: string) => texts[`${prefix}.${field}`],
    move: (id: string, to: number) => {
      const moved = photos.find((photo) => photo.id === id);
      if (moved) setPhotos(photos.filter((photo) => photo !== moved).toSpliced(to, 0, moved));
    },
    change: (id: string, changes: Partial<PhotoLabels>) =>
      setPhotos(withoutLostWays(photos.map((photo) => (photo.id === id ? { ...photo, ...changes } : photo)))),
    remove: (id: string) => setPhotos(withoutLostWays(photos.filter((photo) => photo.id !== id))),
    discard: () => reset(view),
    save: () => arrange.mutate({ listingId, photos: photos.map(toInput), embeds: [...embeds] }),
  };
}

/** What a photo named goes with it: its originals, and the ways that led to it. */
function withoutLostWays(photos: readonly Photo[]): Photo[] {
  const ids = new Set(photos.map(({ id }) => id));
  const panoramas = new Set(photos.filter(({ category }) => category === "Panorama").map(({ id }) => id));
  return photos.map((photo) => ({
    ...photo,
    originalId:
      photo.alteration !== "AsTaken" && photo.originalId && ids.has(photo.originalId) ? photo.originalId : null,
    ways: panoramas.has(photo.id) ? photo.ways.filter(({ targetId }) => panoramas.has(targetId)) : [],
  }));
}

const toInput = ({ id, category, alteration, altText, caption, originalId, ways }: Photo) => ({
  id,
  // A picture cannot be a video; some were called so before.
  category: category === "Video" ? ("Photo" as const) : category,
  alteration,
  altText,
  caption,
  originalId,
  ways,
});
