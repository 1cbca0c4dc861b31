"use client";

import type { ListingCard } from "@repo/domain/listings/listing.schema";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import Link from "next/link";
import { paths } from "#paths";
import { HomePicture } from "#pictures/home-picture";
import { useTRPC } from "#trpc/provider";
import { IconButton } from "#ui/icon-button";
import { Skeleton } from "#ui/skeleton";
import { homeText, priceText } from "#wording/home-wording";

type PinPreviewProps = {
  listingId: string;
  /** The cards on the screen, which may hold it already. */
  cards: readonly ListingCard[];
  onOpen: (listingId: string) => void;
  onClose: () => void;
};

/** The home behind a pressed pin, on a phone, without leaving the map. */
export function PinPreview({ listingId, cards, onOpen, onClose }: PinPreviewProps) {
  const trpc = useTRPC();
  const known = cards.find(({ id }) => id === listingId);
  const { data } = useQuery({ ...trpc.listings.cards.queryOptions({ listingIds: [listingId] }), enabled: !known });
  const listing = known ?? data?.[0];
  if (!listing) return data ? null : <Skeleton className="h-28 w-full rounded-card!" />;
  return (
    <article className="relative flex w-full gap-3 overflow-hidden rounded-card border border-line bg-raised shadow-float">
      <HomePicture picture={listing.photos[0]} sizes="7rem" isEager className="size-28 shrink-0" />
      <div className="min-w-0 py-3 pr-12">
        <p className="text-lg font-semibold tabular-nums">{priceText(listing)}</p>
        <h3 className="truncate text-base font-normal">
          <Link
            href={paths.listing(listing)}
            onClick={() => onOpen(listing.id)}
            className="outline-none after:absolute after:inset-0"
          >
            {homeText(listing)}
          </Link>
        </h3>
        <p className="truncate text-sm text-ink-muted">{listing.localityName}</p>
      </div>
      <IconButton label="Close" className="absolute! top-1 right-1" onClick={onClose}>
        <X strokeWidth={1.75} />
      </IconButton>
    </article>
  );
}
