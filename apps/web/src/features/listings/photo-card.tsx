"use client";

import { MEDIA_ALTERATIONS, MEDIA_CATEGORIES } from "@repo/domain/listings/home-facts";
import type { Photo } from "@repo/domain/listings/upload";
import { ArrowLeft, ArrowRight, Trash2 } from "lucide-react";
import { HomePicture } from "#pictures/home-picture";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { MEDIA_ALTERATION_NAMES, MEDIA_CATEGORY_NAMES } from "#wording/home-wording";

type PhotoCardProps = {
  photo: Photo;
  place: { index: number; last: number };
  onMove: (to: number) => void;
  onChange: (changes: Partial<Pick<Photo, "category" | "alteration" | "altText">>) => void;
  onRemove: () => void;
};

/** One picture with its labels; dragged by its frame, or moved by its arrows. */
export function PhotoCard({ photo, place, onMove, onChange, onRemove }: PhotoCardProps) {
  const name = `photo ${place.index + 1}`;
  return (
    <article
      aria-label={`Photo ${place.index + 1}`}
      className="grid gap-3 rounded-card border border-line bg-surface p-3 sm:cursor-grab"
    >
      <HomePicture picture={photo} sizes="20rem" className="aspect-4/3 w-full rounded-control" />
      <div className="flex items-center gap-1">
        <Button
          size="icon"
          variant="quiet"
          aria-label={`Move ${name} forward`}
          disabled={place.index === 0}
          onClick={() => onMove(place.index - 1)}
        >
          <ArrowLeft aria-hidden strokeWidth={1.75} />
        </Button>
        <Button
          size="icon"
          variant="quiet"
          aria-label={`Move ${name} back`}
          disabled={place.index === place.last}
          onClick={() => onMove(place.index + 1)}
        >
          <ArrowRight aria-hidden strokeWidth={1.75} />
        </Button>
        <span className="grow text-center text-sm text-ink-muted">{place.index + 1}</span>
        <Button size="icon" variant="quiet" aria-label={`Take ${name} away`} onClick={onRemove}>
          <Trash2 aria-hidden strokeWidth={1.75} />
        </Button>
      </div>
      <PhotoLabels photo={photo} onChange={onChange} />
    </article>
  );
}

function PhotoLabels({ photo, onChange }: Pick<PhotoCardProps, "photo" | "onChange">) {
  return (
    <>
      <FormField label="What it shows">
        <TextInput
          maxLength={200}
          value={photo.altText}
          onChange={(event) => onChange({ altText: event.target.value })}
        />
      </FormField>
      <div className="grid grid-cols-2 gap-3">
        <FormField label="Kind">
          <SelectInput
            value={photo.category}
            onChange={(event) =>
              onChange({ category: MEDIA_CATEGORIES.find((known) => known === event.target.value) ?? "Photo" })
            }
          >
            {MEDIA_CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {MEDIA_CATEGORY_NAMES[category]}
              </option>
            ))}
          </SelectInput>
        </FormField>
        <FormField label="Changed since taken">
          <SelectInput
            value={photo.alteration}
            onChange={(event) =>
              onChange({ alteration: MEDIA_ALTERATIONS.find((known) => known === event.target.value) ?? "AsTaken" })
            }
          >
            {MEDIA_ALTERATIONS.map((alteration) => (
              <option key={alteration} value={alteration}>
                {MEDIA_ALTERATION_NAMES[alteration]}
              </option>
            ))}
          </SelectInput>
        </FormField>
      </div>
    </>
  );
}
