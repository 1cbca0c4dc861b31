"use client";

import type { DetailPicture } from "@repo/domain/listings/listing.schema";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { HomePicture } from "#pictures/home-picture";
import { IconButton } from "#ui/icon-button";
import { MEDIA_ALTERATION_NAMES } from "#wording/home-wording";

type PictureViewerProps = { pictures: readonly DetailPicture[]; title: string; first: number; onClose: () => void };

/** Neighbours are there before they are swiped to. */
const NEAR = 1;

/** All pictures on the whole screen: swiped, by arrows, or by the keys ← → Home End; Esc and the way back close it. */
export function PictureViewer({ pictures, title, first, onClose }: PictureViewerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const strip = useRef<HTMLUListElement>(null);
  const [index, setIndex] = useState(first);
  const go = (to: number) => {
    const place = (to + pictures.length) % pictures.length;
    strip.current?.scrollTo({ left: place * strip.current.clientWidth, behavior: "instant" });
    setIndex(place);
    // What was pressed may be gone with its picture, and the keys with the focus.
    strip.current?.focus({ preventScroll: true });
  };
  useEffect(() => {
    dialog.current?.showModal();
    strip.current?.scrollTo({ left: first * strip.current.clientWidth, behavior: "instant" });
  }, [first]);
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: pictures.length - 1 }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    go(wanted);
  };
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onKeyDown={onKeyDown}
      className="m-0 grid size-full max-h-none max-w-none grid-rows-[auto_minmax(0,1fr)_8rem] sm:grid-rows-[auto_minmax(0,1fr)_6rem] bg-paper text-ink backdrop:bg-scrim"
    >
      <header className="flex items-center justify-between gap-3 px-gutter py-2">
        <p className="tabular-nums">
          {index + 1} / {pictures.length}
        </p>
        <IconButton label="Close" onClick={() => dialog.current?.close()}>
          <X strokeWidth={1.75} />
        </IconButton>
      </header>
      <Strip stripRef={strip} pictures={pictures} index={index} onSwipe={setIndex} />
      <footer className="flex items-center justify-between gap-3 px-gutter py-3">
        <IconButton label="Previous picture" onClick={() => go(index - 1)}>
          <ChevronLeft strokeWidth={1.75} />
        </IconButton>
        <Words picture={pictures[index]} position={`${index + 1} of ${pictures.length}`} onOpen={go} />
        <IconButton label="Next picture" onClick={() => go(index + 1)}>
          <ChevronRight strokeWidth={1.75} />
        </IconButton>
      </footer>
    </dialog>
  );
}

type StripProps = {
  stripRef: RefObject<HTMLUListElement | null>;
  pictures: readonly DetailPicture[];
  index: number;
  onSwipe: (index: number) => void;
};

function Strip({ stripRef, pictures, index, onSwipe }: StripProps) {
  return (
    <ul
      ref={stripRef}
      // What scrolls is reached by keyboard as well.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label="Pictures"
      onScroll={({ currentTarget: { scrollLeft, clientWidth } }) => onSwipe(Math.round(scrollLeft / clientWidth))}
      className="flex snap-x snap-mandatory overflow-x-auto overscroll-contain [scrollbar-width:none] focus-visible:-outline-offset-2"
    >
      {pictures.map((picture, place) => (
        <li
          key={`${place} ${picture.url}`}
          aria-hidden={place !== index}
          className="size-full shrink-0 snap-center snap-always"
        >
          {Math.abs(place - index) <= NEAR ? (
            <HomePicture picture={picture} sizes="100vw" isEager isWhole className="size-full" />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type WordsProps = { picture: DetailPicture | undefined; position: string; onOpen: (index: number) => void };

function Words({ picture, position, onOpen }: WordsProps) {
  if (!picture) return null;
  const { altText, caption, alteration, original } = picture;
  return (
    <div className="grid max-h-full justify-items-center gap-1 overflow-y-auto p-1 text-center text-sm">
      <p aria-live="polite" className="text-pretty text-ink-muted">
        <span className="sr-only">{position}. </span>
        {caption === "" ? altText : caption}
        {alteration === "AsTaken" ? null : (
          <span className="block font-semibold text-ink">{MEDIA_ALTERATION_NAMES[alteration]}</span>
        )}
      </p>
      {original === null ? null : (
        <button type="button" onClick={() => onOpen(original)} className="touch-area relative text-accent underline">
          See it as taken
        </button>
      )}
    </div>
  );
}
