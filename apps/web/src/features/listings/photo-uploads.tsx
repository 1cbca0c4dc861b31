"use client";

import type { UploadRefusal, UploadView } from "@repo/domain/listings/upload";
import { ImageUp, X } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { classNames } from "#ui/class-names";
import { Spinner } from "#ui/spinner";
import { useUploadPhotos } from "./use-upload-photos";

const ACCEPTED = "image/jpeg,image/png,image/webp";

const REFUSALS: Readonly<Record<UploadRefusal, string>> = {
  Unreadable: "This file is damaged, or no picture. Save it again as JPEG and send it once more.",
  TooManyPixels: "This picture has more than 24 million pixels. Make it smaller first.",
  TooSmall: "This picture is smaller than 400 pixels on one side and would look blurred.",
  Moderator: "A moderator did not let this picture through.",
};

type PhotoUploadsProps = { listingId: string; uploads: readonly UploadView[]; isReviewedFirst: boolean };

/** Where files are dropped or chosen, and what became of them. */
export function PhotoUploads({ listingId, uploads, isReviewedFirst }: PhotoUploadsProps) {
  const { sendings, send, putAway } = useUploadPhotos(listingId);
  return (
    <section aria-label="Add photos" className="grid gap-4">
      <DropZone isReviewedFirst={isReviewedFirst} onFiles={(files) => void send(files)} />
      {sendings.length + uploads.length === 0 ? null : (
        <ul aria-label="On their way" className="grid gap-2">
          {sendings.map(({ key, name, percent, failure }) => (
            <li key={key} className="flex items-center gap-3 rounded-card border border-line bg-surface p-3">
              <div className="grid min-w-0 grow gap-1">
                <p className="truncate font-semibold">{name}</p>
                {failure === null ? (
                  <progress aria-label={`Sending ${name}`} max={100} value={percent} className="h-1.5 w-full" />
                ) : (
                  <p role="alert" className="text-sm text-danger">
                    {failure}
                  </p>
                )}
              </div>
              {failure === null ? null : (
                <Button size="icon" variant="quiet" aria-label={`Put ${name} away`} onClick={() => putAway(key)}>
                  <X aria-hidden strokeWidth={1.75} />
                </Button>
              )}
            </li>
          ))}
          {uploads.map((upload) => (
            <li key={upload.id} className="flex items-center gap-3 rounded-card border border-line bg-surface p-3">
              <UploadState upload={upload} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function UploadState({ upload }: { upload: UploadView }) {
  const { fileName, state, refusal, thumbnailUrl } = upload;
  return (
    <>
      {thumbnailUrl === null ? (
        <Spinner className={state === "Waiting" ? "" : "invisible"} />
      ) : (
        // The app serves pictures by content hash; the framework's optimiser stays out of it.
        // oxlint-disable-next-line nextjs/no-img-element
        <img src={thumbnailUrl} alt="" width={80} height={60} className="h-15 w-20 rounded-control object-cover" />
      )}
      <div className="grid min-w-0 grow gap-1">
        <p className="truncate font-semibold">{fileName}</p>
        {refusal === null ? (
          <Badge tone={state === "Ready" ? "attention" : "neutral"}>
            {state === "Ready" ? "Waits for a moderator" : "Being made ready…"}
          </Badge>
        ) : (
          <p className="text-sm text-danger">{REFUSALS[refusal]}</p>
        )}
      </div>
    </>
  );
}

type DropZoneProps = { isReviewedFirst: boolean; onFiles: (files: readonly File[]) => void };

function DropZone({ isReviewedFirst, onFiles }: DropZoneProps) {
  const inputId = useId();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      htmlFor={inputId}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        "grid cursor-pointer place-items-center gap-2 rounded-card border-2 border-dashed p-8 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent",
        isOver ? "border-accent bg-accent-soft" : "border-line-strong bg-surface hover:bg-sunken",
      )}
    >
      <ImageUp aria-hidden className="size-8 text-ink-muted" strokeWidth={1.5} />
      <span className="font-semibold">Choose photos, or drop them here</span>
      <span className="max-w-prose text-sm text-ink-muted">
        JPEG, PNG or WebP, up to 15 MB each. Where and with what they were taken is removed.
        {isReviewedFirst ? " This home is public, so a moderator looks at new photos first." : ""}
      </span>
      <input
        id={inputId}
        type="file"
        accept={ACCEPTED}
        multiple
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </label>
  );
}
