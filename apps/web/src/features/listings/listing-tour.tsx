"use client";

import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import { Rotate3d } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { HomePicture } from "#pictures/home-picture";
import { Button } from "#ui/button";
import { Skeleton } from "#ui/skeleton";
import { EmbedPlayer } from "./embed-player";

// Comes when somebody wants to look around: it draws the sphere with half a megabyte of code.
const PanoramaViewer = dynamic(() => import("./panorama-viewer").then((module) => module.PanoramaViewer), {
  ssr: false,
  loading: () => <Skeleton className="aspect-video w-full" />,
});

type ListingTourProps = Pick<ListingDetail, "photos" | "embeds">;

/** The rooms of the home to look around in, and what other sites show of it. */
export function ListingTour({ photos, embeds }: ListingTourProps) {
  const [isOpen, setIsOpen] = useState(false);
  const first = photos.findIndex(({ category }) => category === "Panorama");
  const rooms = photos.filter(({ category }) => category === "Panorama").length;
  return (
    <div className="grid grid-cols-1 gap-6">
      {first === -1 ? null : isOpen ? (
        <PanoramaViewer pictures={photos} first={first} />
      ) : (
        <div className="relative overflow-hidden rounded-card">
          <HomePicture picture={photos[first]} sizes="(width < 64rem) 100vw, 50vw" className="aspect-video w-full" />
          <Button
            variant="primary"
            size="lg"
            className="absolute! top-1/2 left-1/2 -translate-1/2"
            onClick={() => setIsOpen(true)}
          >
            <Rotate3d aria-hidden strokeWidth={1.75} />
            {rooms === 1 ? "Look around" : `Walk through ${rooms} rooms`}
          </Button>
        </div>
      )}
      {embeds.map((embed) => (
        <EmbedPlayer key={`${embed.provider} ${embed.key}`} embed={embed} />
      ))}
    </div>
  );
}
