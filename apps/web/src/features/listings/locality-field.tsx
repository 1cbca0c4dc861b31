"use client";

import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import { type ChangeEvent, useId, useState } from "react";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { useDraftForm, useHelp } from "./draft-form";

const labelOf = ({ name, partOf }: PlaceSuggestion) => `${name}, ${partOf}`;

/** Suggests localities while one is typed; choosing one puts the pin into its middle, unless it was put somewhere already. */
export function LocalityField() {
  const { form, document, locality, localities, errorOf } = useDraftForm();
  const listId = useId();
  const help = useHelp("localityId", locality ? undefined : "Type a few letters and choose one from the list.");
  const [typed, setTyped] = useState<string>();
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.target.value;
    setTyped(text);
    const chosen = findLocality(localities, text);
    form.setValue("localityId", chosen?.id ?? "");
    if (!chosen || !isUnplaced(document, locality)) return;
    const { latitude, longitude } = middleOf(chosen);
    form.setValue("latitude", latitude);
    form.setValue("longitude", longitude);
  };
  return (
    <div>
      <FormField label="Locality" id="localityId" help={help} error={errorOf("localityId")}>
        <TextInput
          list={listId}
          autoComplete="off"
          value={typed ?? (locality ? labelOf(locality) : "")}
          onChange={change}
        />
      </FormField>
      <datalist id={listId}>
        {localities.map((one) => (
          <option key={one.id} value={labelOf(one)}>
            {labelOf(one)}
          </option>
        ))}
      </datalist>
    </div>
  );
}

/** By its full name, or by its own where no other has the same. */
function findLocality(localities: readonly PlaceSuggestion[], text: string): PlaceSuggestion | undefined {
  const asked = text.trim().toLowerCase();
  const full = localities.find((one) => labelOf(one).toLowerCase() === asked);
  const named = localities.filter(({ name }) => name.toLowerCase() === asked);
  return full ?? (named.length === 1 ? named[0] : undefined);
}

function middleOf({ bounds: { north, south, east, west } }: PlaceSuggestion) {
  return { latitude: ((north + south) / 2).toFixed(6), longitude: ((east + west) / 2).toFixed(6) };
}

/** Whether the pin is where nobody put it. */
export function isUnplaced(
  { latitude, longitude }: { latitude: string; longitude: string },
  locality: PlaceSuggestion | undefined,
): boolean {
  if (latitude === "" && longitude === "") return true;
  const middle = locality && middleOf(locality);
  return middle?.latitude === latitude && middle.longitude === longitude;
}
