"use client";

import { useQuery } from "@tanstack/react-query";
import { useStoredIds } from "#kept-homes/use-stored-ids";
import { useTRPC } from "#trpc/provider";
import { NewestHomes } from "./newest-homes";

const MOST_SHOWN = 8;

/** The homes opened last in this browser; nothing of it leaves the device but the question for their cards. */
export function RecentlyViewed({ now }: { now: string }) {
  const trpc = useTRPC();
  const viewed = useStoredIds("viewed");
  const listingIds = [...viewed.ids].toReversed().slice(0, MOST_SHOWN);
  const { data = [] } = useQuery({
    ...trpc.listings.cards.queryOptions({ listingIds }),
    enabled: listingIds.length > 0,
  });
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="recently-viewed" className="grid gap-5">
      <h2 id="recently-viewed" className="text-xl">
        Recently viewed
      </h2>
      <NewestHomes listings={data} now={now} />
    </section>
  );
}
