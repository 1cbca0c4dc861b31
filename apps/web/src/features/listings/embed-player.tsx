"use client";

import type { EmbedView } from "@repo/domain/listings/listing.schema";
import { embedAddress, embedFrame, embedKind } from "@repo/domain/tours/embed";
import { CirclePlay } from "lucide-react";
import { type MouseEvent, useEffect, useRef, useState } from "react";

const ACTION = { Video: "Play the video", Tour: "Walk through the 3-D tour" } as const;

/** What its players need; not: to lead this page elsewhere, to send forms, or to be taken for this site. */
const SANDBOX = "allow-scripts allow-same-origin allow-presentation allow-popups";

/** A video or tour of another site, which hears nothing of a visitor before the press. Without scripts it is a link there. */
export function EmbedPlayer({ embed }: { embed: EmbedView }) {
  const [isPlaying, setIsPlaying] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (isPlaying) frame.current?.focus();
  }, [isPlaying]);
  if (isPlaying)
    return (
      <iframe
        ref={frame}
        src={embedFrame(embed)}
        title={embed.title}
        sandbox={SANDBOX}
        allow="autoplay; fullscreen; xr-spatial-tracking; gyroscope; accelerometer"
        referrerPolicy="strict-origin-when-cross-origin"
        className="aspect-video w-full rounded-card border border-line bg-sunken"
      />
    );
  const play = (event: MouseEvent) => {
    event.preventDefault();
    setIsPlaying(true);
  };
  return (
    <a
      href={embedAddress(embed)}
      rel="noreferrer"
      onClick={play}
      className="grid aspect-video w-full place-content-center justify-items-center gap-2 rounded-card border border-line bg-sunken p-4 text-center hover:border-line-strong"
    >
      <CirclePlay aria-hidden className="size-12 text-accent" strokeWidth={1.25} />
      <span className="text-lg font-semibold">{embed.title}</span>
      <span>{ACTION[embedKind(embed)]}</span>
      <span className="text-sm text-ink-muted">Loads from {embed.provider}, which then learns that you watch.</span>
    </a>
  );
}
