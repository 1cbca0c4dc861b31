"use client";

import type { Photo } from "@repo/domain/listings/upload";
import { ArrowLeft, ArrowRight, Trash2 } from "lucide-react";
import { HomePicture } from "#pictures/home-picture";
import { IconButton } from "#ui/icon-button";
import { PanoramaWays } from "./panorama-ways";
import { PhotoLabelFields } from "./photo-label-fields";
import type { PhotoLabels } from "./use-arranged-photos";

type PhotoCardProps = {
  photo: Photo;
  photos: readonly Photo[];
  errors: (field: string) => string | undefined;
  onDragStart: () => void;
  onMove: (to: number) => void;
  onChange: (changes: Partial<PhotoLabels>) => void;
  onRemove: () => void;
};

/** One picture with its labels; dragged by the picture, as its fields are for typing, or moved by its arrows. */
export function PhotoCard({ photo, photos, errors, onDragStart, onMove, onChange, onRemove }: PhotoCardProps) {
  const index = photos.indexOf(photo);
  const name = `photo ${index + 1}`;
  return (
    <article
      aria-label={`Photo ${index + 1}`}
      className="grid content-start gap-3 rounded-card border border-line bg-surface p-3"
    >
      <div draggable onDragStart={onDragStart} className="sm:cursor-grab">
        <HomePicture picture={photo} sizes="20rem" className="aspect-4/3 w-full rounded-control" />
      </div>
      <div className="flex items-center gap-1">
        <IconButton label={`Move ${name} forward`} disabled={index === 0} onClick={() => onMove(index - 1)}>
          <ArrowLeft aria-hidden strokeWidth={1.75} />
        </IconButton>
        <IconButton
          label={`Move ${name} back`}
          disabled={index === photos.length - 1}
          onClick={() => onMove(index + 1)}
        >
          <ArrowRight aria-hidden strokeWidth={1.75} />
        </IconButton>
        <span className="grow text-center text-sm text-ink-muted">{index + 1}</span>
        <IconButton label={`Take ${name} away`} onClick={onRemove}>
          <Trash2 aria-hidden strokeWidth={1.75} />
        </IconButton>
      </div>
      <PhotoLabelFields photo={photo} photos={photos} errors={errors} onChange={onChange} />
      {photo.category === "Panorama" ? (
        <PanoramaWays photo={photo} photos={photos} error={errors("ways")} onChange={(ways) => onChange({ ways })} />
      ) : null}
    </article>
  );
}
