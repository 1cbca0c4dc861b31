"use client";

import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { MapPin, Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { classNames } from "#ui/class-names";
import { homeCountText } from "#wording/home-wording";

type PlaceSearchBoxProps = {
  onChoose: (place: PlaceSuggestion) => void;
  label?: string;
  /** The place searched now, shown until somebody types. */
  currentName?: string | undefined;
  className?: string;
};

/** A combobox: arrows move, Enter takes the marked place or the first one, Escape closes. */
export function PlaceSearchBox({
  onChoose,
  label = "City or locality",
  currentName = "",
  className,
}: PlaceSearchBoxProps) {
  const listId = useId();
  const { typed, type, close, places, isOpen, marked, choose, onKeyDown } = usePlaceChoice(onChoose);
  const input = useRef<HTMLInputElement>(null);
  // A quick hand types before the page's code has arrived: what stands there by then counts as typed.
  const adoptEarlyTyping = useEffectEvent(() => {
    const early = input.current?.value ?? "";
    if (early !== "" && early !== currentName) type(early);
  });
  useEffect(() => adoptEarlyTyping(), []);
  return (
    <div className={classNames("relative w-full max-w-xl", className)}>
      <label className="flex h-11 items-center gap-2 rounded-full border border-line-strong bg-surface px-4 has-focus-visible:border-accent has-focus-visible:outline-2 has-focus-visible:outline-accent">
        <Search aria-hidden className="size-4 shrink-0 text-ink-muted" strokeWidth={1.75} />
        <input
          ref={input}
          role="combobox"
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-activedescendant={isOpen ? `${listId}-${marked}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder={label}
          className="w-full min-w-0 bg-transparent outline-none placeholder:text-ink-muted"
          value={typed ?? currentName}
          onFocus={({ currentTarget: box }) => {
            // React repeats a focus from before its code arrived: selecting then would lose what was typed since.
            if (box.value === currentName) box.select();
          }}
          onChange={(event) => type(event.target.value)}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
      </label>
      <ul
        id={listId}
        role="listbox"
        aria-label="Places"
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-50 mt-2 max-h-96 overflow-y-auto rounded-card border border-line bg-raised p-1 shadow-float"
      >
        {places.map((place, index) => (
          <SuggestionRow
            key={place.id}
            id={`${listId}-${index}`}
            place={place}
            isMarked={index === marked}
            onChoose={choose}
          />
        ))}
      </ul>
    </div>
  );
}

/** What is typed, which suggestion is marked, and what the keys do about it. */
function usePlaceChoice(onChoose: (place: PlaceSuggestion) => void) {
  const [typed, setTyped] = useState<string>();
  const [marked, setMarked] = useState(0);
  const { places, isOpen } = useSuggestions(typed);

  const type = (text: string) => {
    setTyped(text);
    setMarked(0);
  };
  const close = () => setTyped(undefined);
  const choose = (place: PlaceSuggestion | undefined) => {
    if (!place) return;
    close();
    onChoose(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    if (event.key === "Enter") choose(places[marked]);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || places.length === 0) return;
    event.preventDefault();
    setMarked((marked + step + places.length) % places.length);
  };
  return { typed, type, close, places, isOpen, marked, choose, onKeyDown };
}

function useSuggestions(typed: string | undefined) {
  const trpc = useTRPC();
  const text = typed?.trim() ?? "";
  const { data = [] } = useQuery({
    ...trpc.places.suggestions.queryOptions({ text }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  const places = text === "" ? [] : data;
  return { places, isOpen: places.length > 0 };
}

type SuggestionRowProps = {
  id: string;
  place: PlaceSuggestion;
  isMarked: boolean;
  onChoose: (place: PlaceSuggestion) => void;
};

function SuggestionRow({ id, place, isMarked, onChoose }: SuggestionRowProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={isMarked}
      // Pressing must not take the focus first: the blur would close the list under the finger.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(place)}
      onKeyDown={undefined}
      className={classNames(
        "flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 py-2",
        isMarked && "bg-sunken",
      )}
    >
      <MapPin aria-hidden className="size-4 shrink-0 text-ink-muted" strokeWidth={1.75} />
      <span className="min-w-0 grow truncate">
        <span className="font-semibold">{place.name}</span> <span className="text-ink-muted">{place.partOf}</span>
      </span>
      <span className="text-sm whitespace-nowrap text-ink-muted tabular-nums">{homeCountText(place.listingCount)}</span>
    </li>
  );
}
