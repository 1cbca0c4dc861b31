"use client";

import type { ModerationView } from "@repo/domain/moderation/moderation.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { HomePicture } from "#pictures/home-picture";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

type NewPhotosProps = { moderationCase: ModerationView; onDecided: () => void };

/** Pictures added to a home that the public sees; the home stays as it is until they are let in. */
export function NewPhotos({ moderationCase: { listing, newPhotoUrls }, onDecided }: NewPhotosProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const decide = useMutation(
    trpc.moderation.decidePhotos.mutationOptions({
      onSuccess: async () => {
        toast.success("Photos decided");
        onDecided();
        await queryClient.invalidateQueries(trpc.moderation.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const answer = (isApproved: boolean) => decide.mutate({ listingId: listing.id, isApproved });
  return (
    <>
      {listing.photos.length > 0 ? (
        <>
          <h2 className="text-lg">Photos public now</h2>
          <ul aria-label="Photos public now" className="grid grid-cols-4 gap-2">
            {listing.photos.map((photo) => (
              <li key={photo.url}>
                <HomePicture picture={photo} sizes="5rem" className="aspect-4/3 w-full rounded-control" />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2 className="text-lg">New photos</h2>
      <ul aria-label="New photos" className="grid grid-cols-2 gap-2">
        {newPhotoUrls.map((url, index) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {/* The app serves pictures by content hash; the framework's optimiser stays out of it. */}
              {/* oxlint-disable-next-line nextjs/no-img-element */}
              <img src={url} alt={`Number ${index + 1}`} className="aspect-4/3 w-full rounded-control object-cover" />
            </a>
          </li>
        ))}
      </ul>
      <Button variant="primary" size="lg" isLoading={decide.isPending} onClick={() => answer(true)}>
        Show them
      </Button>
      <Button variant="danger" isLoading={decide.isPending} onClick={() => answer(false)}>
        Do not show them
      </Button>
    </>
  );
}
