"use client";

import type { ListingCard as Listing } from "@repo/domain/listings/listing.schema";
import { useQuery } from "@tanstack/react-query";
import { Heart } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useStoredIds } from "#kept-homes/use-stored-ids";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { ToggleChip } from "#ui/chip";
import { EmptyState } from "#ui/empty-state";
import { ErrorPanel } from "#ui/error-panel";
import { failureText } from "#wording/failure";
import { CompareTable } from "./compare-table";
import { ListingCard } from "./listing-card";
import { RecentlyViewed } from "./recently-viewed";
import { ResultsSkeleton } from "./results-list";

const MOST_COMPARED = 4;
const MOST_SHOWN = 60;
const ignoreHover = () => {};

/** The homes kept in this browser, the latest first; up to four side by side. */
export function ShortlistPage({ now, isSignedIn }: { now: string; isSignedIn: boolean }) {
  const trpc = useTRPC();
  const shortlist = useStoredIds("shortlisted");
  const [compared, setCompared] = useState<readonly string[]>([]);
  const listingIds = [...shortlist.ids].toReversed().slice(0, MOST_SHOWN);
  const { data, error, refetch } = useQuery({
    ...trpc.listings.cards.queryOptions({ listingIds }),
    enabled: listingIds.length > 0,
  });
  if (listingIds.length === 0) {
    return (
      <div className="grid gap-12">
        <NothingKept />
        <RecentlyViewed now={now} />
      </div>
    );
  }
  const homes = (data ?? []).filter(({ id }) => shortlist.ids.has(id));
  const toggle = (id: string) =>
    setCompared(
      compared.includes(id) ? compared.filter((other) => other !== id) : [...compared, id].slice(-MOST_COMPARED),
    );
  return (
    <div className="grid gap-8">
      <header className="grid gap-1">
        <h1 className="text-2xl">Shortlist</h1>
        <p className="text-ink-muted">
          {isSignedIn ? "Kept in your account." : "Kept in this browser; it joins your account when you sign in."}{" "}
          Choose up to four to compare.
        </p>
      </header>
      {error ? (
        <ErrorPanel
          whatHappened={failureText(error)}
          whatIsSafe="Your shortlist is kept."
          whatToDo="Try again in a moment."
          onRetry={() => void refetch()}
        />
      ) : null}
      {data || error ? null : <ResultsSkeleton />}
      <CompareTable homes={homes.filter(({ id }) => compared.includes(id))} />
      {compared.length > 1 ? (
        <Button asChild variant="primary" className="w-fit">
          <Link href={paths.tour(compared)}>Visit these {compared.length} in one day</Link>
        </Button>
      ) : null}
      <KeptHomes homes={homes} now={new Date(now)} compared={compared} onCompare={toggle} />
      {data && homes.length < listingIds.length ? (
        <p className="text-ink-muted">Homes that are no longer offered are left out.</p>
      ) : null}
      <RecentlyViewed now={now} />
    </div>
  );
}

type KeptHomesProps = {
  homes: readonly Listing[];
  now: Date;
  compared: readonly string[];
  onCompare: (listingId: string) => void;
};

function KeptHomes({ homes, now, compared, onCompare }: KeptHomesProps) {
  const viewed = useStoredIds("viewed");
  return (
    <ul className="grid gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
      {homes.map((listing) => (
        <li key={listing.id} className="grid content-start gap-3">
          <ListingCard
            listing={listing}
            now={now}
            isHighlighted={false}
            isViewed={viewed.ids.has(listing.id)}
            isEager={false}
            onHover={ignoreHover}
            onOpen={viewed.add}
          />
          <ToggleChip
            isPressed={compared.includes(listing.id)}
            className="w-fit"
            aria-label={`Compare ${listing.title}`}
            onClick={() => onCompare(listing.id)}
          >
            Compare
          </ToggleChip>
        </li>
      ))}
    </ul>
  );
}

function NothingKept() {
  return (
    <EmptyState
      icon={<Heart strokeWidth={1.75} />}
      title="Nothing on your shortlist yet"
      isPageHeading
      action={
        <Button asChild variant="primary">
          <Link href={paths.search()}>Search homes</Link>
        </Button>
      }
    >
      Press the heart on a home to keep it here. You need no account for it.
    </EmptyState>
  );
}
