"use client";

import type { MediaView } from "@repo/domain/listings/listing.schema";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { HomePicture } from "#pictures/home-picture";
import { classNames } from "#ui/class-names";
import { Dialog } from "#ui/dialog";
import { IconButton } from "#ui/icon-button";
import { MEDIA_ALTERATION_NAMES } from "#wording/home-wording";

const TILES = 5;

/** One large picture and four small ones, or one wide one when there are fewer; any of them opens the full set. */
export function Gallery({ pictures, title }: { pictures: readonly MediaView[]; title: string }) {
  const [shown, setShown] = useState<number | null>(null);
  if (pictures.length === 0) {
    return <HomePicture picture={undefined} sizes="100vw" className="aspect-[21/9] w-full rounded-card" />;
  }
  const isMosaic = pictures.length >= TILES;
  return (
    <>
      <div
        className={classNames("grid gap-2 overflow-hidden rounded-card", isMosaic && "sm:grid-cols-4 sm:grid-rows-2")}
      >
        {pictures.slice(0, isMosaic ? TILES : 1).map((picture, index) => (
          <button
            key={picture.url}
            type="button"
            aria-label={`Open picture ${index + 1} of ${pictures.length}: ${picture.altText}`}
            onClick={() => setShown(index)}
            className={classNames(
              "relative focus-visible:-outline-offset-2",
              index > 0 && "hidden sm:block",
              isMosaic && index === 0 && "sm:col-span-2 sm:row-span-2",
            )}
          >
            <HomePicture
              picture={picture}
              sizes={pictureSizes(index, isMosaic)}
              isEager={index === 0}
              className={classNames("size-full", isMosaic ? "aspect-4/3" : "aspect-4/3 sm:aspect-[21/9]")}
            />
            {index === 0 ? <PictureCount count={pictures.length} /> : null}
          </button>
        ))}
      </div>
      <p className="mt-2 text-sm text-ink-muted">{alterationText(pictures)}</p>
      <Dialog title={title} open={shown !== null} onOpenChange={(isOpen) => setShown(isOpen ? 0 : null)}>
        {shown === null ? null : <PictureViewer pictures={pictures} index={shown} onIndexChange={setShown} />}
      </Dialog>
    </>
  );
}

function pictureSizes(index: number, isMosaic: boolean): string {
  if (index > 0) return "25vw";
  return isMosaic ? "(width < 40rem) 100vw, 50vw" : "100vw";
}

function PictureCount({ count }: { count: number }) {
  return (
    <span className="absolute right-3 bottom-3 rounded-full bg-photo-shade px-3 py-1 text-sm text-photo-ink tabular-nums">
      {count} {count === 1 ? "picture" : "pictures"}
    </span>
  );
}

/** What was done to pictures since they were taken is said beside them, not only when they are opened. */
function alterationText(pictures: readonly MediaView[]): string {
  const altered = new Set(
    pictures.map(({ alteration }) => alteration).filter((alteration) => alteration !== "AsTaken"),
  );
  if (altered.has("Illustration")) return "The pictures of this demo home are drawn, not photographed.";
  return [...altered]
    .map((alteration) => `Some pictures: ${MEDIA_ALTERATION_NAMES[alteration].toLowerCase()}.`)
    .join(" ");
}

type PictureViewerProps = { pictures: readonly MediaView[]; index: number; onIndexChange: (index: number) => void };

function PictureViewer({ pictures, index, onIndexChange }: PictureViewerProps) {
  const go = (step: number) => onIndexChange((index + step + pictures.length) % pictures.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight") go(1);
    if (event.key === "ArrowLeft") go(-1);
  };
  const picture = pictures[index];
  return (
    <div role="group" aria-label="Pictures" onKeyDown={onKeyDown} className="grid gap-3">
      <HomePicture
        picture={picture}
        sizes="(width < 40rem) 100vw, 32rem"
        isEager
        className="aspect-4/3 w-full rounded-card"
      />
      <div className="flex items-center justify-between gap-3">
        <IconButton label="Previous picture" onClick={() => go(-1)}>
          <ChevronLeft strokeWidth={1.75} />
        </IconButton>
        <p aria-live="polite" className="text-center text-sm text-ink-muted">
          {index + 1} of {pictures.length}. {picture?.altText}
          {picture && picture.alteration !== "AsTaken" ? (
            <span className="block font-semibold">{MEDIA_ALTERATION_NAMES[picture.alteration]}</span>
          ) : null}
        </p>
        <IconButton label="Next picture" onClick={() => go(1)}>
          <ChevronRight strokeWidth={1.75} />
        </IconButton>
      </div>
    </div>
  );
}
