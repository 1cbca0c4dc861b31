"use client";

import type { DetailPicture } from "@repo/domain/listings/listing.schema";
import { renditionUrl } from "@repo/domain/listings/rendition";
import dynamic from "next/dynamic";
import { type MouseEvent, useState } from "react";
import { HomePicture } from "#pictures/home-picture";
import { classNames } from "#ui/class-names";
import { alterationLabel } from "#wording/home-wording";
import { galleryNote } from "./gallery-wording";

// Comes when a picture is opened; without it, or without scripts, a picture is a link to itself.
const PictureViewer = dynamic(() => import("./picture-viewer").then((module) => module.PictureViewer), { ssr: false });

const TILES = 5;

/** A strip to swipe on a phone, one large picture and four small ones on a wide screen; any of them opens the full set. */
export function Gallery({ pictures, title }: { pictures: readonly DetailPicture[]; title: string }) {
  const [shown, setShown] = useState<number | null>(null);
  const [swiped, setSwiped] = useState(0);
  if (pictures.length === 0) {
    return <HomePicture picture={undefined} sizes="100vw" className="aspect-[21/9] w-full rounded-card" />;
  }
  const isMosaic = pictures.length >= TILES;
  const open = (event: MouseEvent, index: number) => {
    // As every other link, one that is asked for in a new tab opens there.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setShown(index);
  };
  return (
    <>
      <div className="relative overflow-hidden rounded-card">
        <ul
          aria-label="Pictures of this home"
          onScroll={({ currentTarget: strip }) => setSwiped(Math.round(strip.scrollLeft / strip.clientWidth))}
          className={classNames(
            "flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain [scrollbar-width:none] sm:grid sm:gap-2 sm:overflow-hidden",
            isMosaic && "sm:grid-cols-4 sm:grid-rows-2 sm:noscript:grid-rows-none",
          )}
        >
          {pictures.map((picture, index) => (
            <li
              key={`${index} ${picture.url}`}
              className={classNames(
                "relative w-full shrink-0 snap-center",
                index >= (isMosaic ? TILES : 1) && "sm:hidden sm:noscript:block",
                isMosaic && index === 0 && "sm:col-span-2 sm:row-span-2",
              )}
            >
              <a
                href={largestOf(picture)}
                aria-label={`Open picture ${index + 1} of ${pictures.length}: ${picture.altText}`}
                onClick={(event) => open(event, index)}
                className="block size-full focus-visible:-outline-offset-2"
              >
                <HomePicture
                  picture={picture}
                  sizes={pictureSizes(index, isMosaic)}
                  isEager={index === 0}
                  className={classNames("size-full", isMosaic ? "aspect-4/3" : "aspect-4/3 sm:aspect-[21/9]")}
                />
              </a>
              <Labels picture={picture} pictures={pictures} onOpen={open} />
            </li>
          ))}
        </ul>
        <PictureCount count={pictures.length} swiped={swiped} />
      </div>
      <p className="mt-2 text-sm text-ink-muted">{galleryNote(pictures)}</p>
      {shown === null ? null : (
        <PictureViewer pictures={pictures} title={title} first={shown} onClose={() => setShown(null)} />
      )}
    </>
  );
}

const largestOf = (picture: DetailPicture): string =>
  picture.widths.length === 0 ? picture.url : renditionUrl(picture, picture.widths.at(-1) ?? picture.width, "jpeg");

function pictureSizes(index: number, isMosaic: boolean): string {
  if (!isMosaic) return "100vw";
  return index === 0 ? "(width < 40rem) 100vw, 50vw" : "(width < 40rem) 100vw, 25vw";
}

type LabelsProps = {
  picture: DetailPicture;
  pictures: readonly DetailPicture[];
  onOpen: (event: MouseEvent, index: number) => void;
};

/** What was done to a picture is said on it, and the picture as taken is one tap away. */
function Labels({ picture, pictures, onOpen }: LabelsProps) {
  const { original } = picture;
  const label = alterationLabel(picture);
  if (label === null) return null;
  const asTaken = original === null ? undefined : pictures[original];
  return (
    <p className="absolute top-3 left-3 flex max-w-[calc(100%-1.5rem)] flex-wrap gap-1.5 text-sm text-photo-ink">
      <span className="rounded-full bg-photo-shade px-3 py-1">{label}</span>
      {asTaken && original !== null ? (
        <a
          href={largestOf(asTaken)}
          aria-label={`See it as taken: ${asTaken.altText}`}
          onClick={(event) => onOpen(event, original)}
          className="touch-area relative rounded-full bg-photo-shade px-3 py-1 underline"
        >
          As taken
        </a>
      ) : null}
    </p>
  );
}

/** Where one is while swiping; how many there are on a wide screen. */
function PictureCount({ count, swiped }: { count: number; swiped: number }) {
  return (
    <p className="pointer-events-none absolute right-3 bottom-3 rounded-full bg-photo-shade px-3 py-1 text-sm text-photo-ink tabular-nums">
      <span aria-hidden className="sm:hidden">
        {swiped + 1} / {count}
      </span>
      <span className="hidden sm:inline">
        {count} {count === 1 ? "picture" : "pictures"}
      </span>
    </p>
  );
}
