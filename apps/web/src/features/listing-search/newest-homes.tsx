"use client";

import type { ListingCard as Listing } from "@repo/domain/listings/listing.schema";
import { useStoredIds } from "#kept-homes/use-stored-ids";
import { ListingCard } from "./listing-card";

const ignoreHover = () => {};

/** A row of cards where there is no map beside them. */
export function NewestHomes({ listings, now }: { listings: readonly Listing[]; now: string }) {
  const viewed = useStoredIds("viewed");
  return (
    <ul className="grid gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
      {listings.map((listing) => (
        <li key={listing.id}>
          <ListingCard
            listing={listing}
            now={new Date(now)}
            isHighlighted={false}
            isViewed={viewed.ids.has(listing.id)}
            isEager={false}
            onHover={ignoreHover}
            onOpen={viewed.add}
          />
        </li>
      ))}
    </ul>
  );
}
