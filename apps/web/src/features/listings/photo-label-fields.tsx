"use client";

import { MEDIA_ALTERATIONS, PICTURE_CATEGORIES } from "@repo/domain/listings/home-facts";
import type { Photo } from "@repo/domain/listings/upload";
import { canBePanorama } from "@repo/domain/tours/panorama";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { MEDIA_ALTERATION_NAMES, MEDIA_CATEGORY_NAMES } from "#wording/home-wording";
import type { PhotoLabels } from "./use-arranged-photos";

type PhotoLabelFieldsProps = {
  photo: Photo;
  photos: readonly Photo[];
  errors: (field: string) => string | undefined;
  onChange: (changes: Partial<PhotoLabels>) => void;
};

export function PhotoLabelFields({ photo, photos, errors, onChange }: PhotoLabelFieldsProps) {
  const categories = PICTURE_CATEGORIES.filter((category) => category !== "Panorama" || canBePanorama(photo));
  return (
    <>
      <FormField label="What it shows" error={errors("altText")}>
        <TextInput
          maxLength={200}
          value={photo.altText}
          onChange={(event) => onChange({ altText: event.target.value })}
        />
      </FormField>
      <FormField label="Caption (optional)" error={errors("caption")}>
        <TextInput
          maxLength={200}
          value={photo.caption}
          onChange={(event) => onChange({ caption: event.target.value })}
        />
      </FormField>
      <div className="grid grid-cols-2 gap-3">
        <FormField label="Kind" error={errors("category")}>
          <SelectInput
            value={photo.category}
            onChange={(event) =>
              onChange({ category: categories.find((known) => known === event.target.value) ?? "Photo" })
            }
          >
            {categories.map((category) => (
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
      <OriginalField photo={photo} photos={photos} errors={errors} onChange={onChange} />
    </>
  );
}

/** Whoever sees an altered picture may want to see the one as taken, which is another of the home's. */
function OriginalField({ photo, photos, errors, onChange }: PhotoLabelFieldsProps) {
  if (photo.alteration === "AsTaken" || photos.length < 2) return null;
  return (
    <FormField label="The same as taken" error={errors("originalId")}>
      <SelectInput
        value={photo.originalId ?? ""}
        onChange={(event) => onChange({ originalId: event.target.value === "" ? null : event.target.value })}
      >
        <option value="">There is none</option>
        {photos.map(({ id, altText }, place) =>
          id === photo.id ? null : (
            <option key={id} value={id}>
              {place + 1}. {altText}
            </option>
          ),
        )}
      </SelectInput>
    </FormField>
  );
}
