"use client";

import type { PhotosView } from "@repo/domain/listings/upload";
import { useState } from "react";
import { Button } from "#ui/button";
import { EmbedFields } from "./embed-fields";
import { PhotoCard } from "./photo-card";
import { useArrangedPhotos } from "./use-arranged-photos";

/** Order, labels and words of what is shown; dragged, or moved by arrows. */
export function ArrangePhotos({ listingId, view }: { listingId: string; view: PhotosView }) {
  const arranged = useArrangedPhotos(listingId, view);
  const { photos, embeds, isChanged, fieldErrors } = arranged;
  const [dragged, setDragged] = useState<string>();
  const [said, setSaid] = useState("");
  const move = (id: string, to: number) => {
    arranged.move(id, to);
    setSaid(`Photo is number ${to + 1} of ${photos.length}`);
  };
  return (
    <>
      {photos.length === 0 ? null : (
        <section aria-labelledby="shown-photos" className="grid gap-4">
          <h2 id="shown-photos" className="text-xl">
            Shown, the first one on the card
          </h2>
          <p className="text-sm text-ink-muted">Drag a photo to its place, or move it with its arrows.</p>
          <ol className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {photos.map((photo, index) => (
              <li
                key={photo.id}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => {
                  event.preventDefault();
                  if (dragged) move(dragged, index);
                }}
              >
                <PhotoCard
                  photo={photo}
                  photos={photos}
                  errors={fieldErrors(`photos.${index}`)}
                  onDragStart={() => setDragged(photo.id)}
                  onMove={(to) => move(photo.id, to)}
                  onChange={(changes) => arranged.change(photo.id, changes)}
                  onRemove={() => arranged.remove(photo.id)}
                />
              </li>
            ))}
          </ol>
          <p role="status" className="sr-only">
            {said}
          </p>
        </section>
      )}
      <EmbedFields embeds={embeds} errorsOf={(index) => fieldErrors(`embeds.${index}`)} onChange={arranged.setEmbeds} />
      {isChanged ? (
        <div className="sticky bottom-4 flex flex-wrap items-center justify-end gap-3 rounded-card border border-line bg-raised p-4 shadow-float">
          <p role="status" className="mr-auto text-sm">
            Not saved yet
          </p>
          <Button onClick={arranged.discard}>Discard changes</Button>
          <Button variant="primary" isLoading={arranged.isSaving} onClick={arranged.save}>
            Save photos
          </Button>
        </div>
      ) : null}
    </>
  );
}
