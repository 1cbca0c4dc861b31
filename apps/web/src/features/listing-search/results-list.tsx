"use client";

import type { ListingCard as Listing } from "@repo/domain/listings/listing.schema";
import type { Relaxation } from "@repo/domain/search/search.schema";
import { SearchX } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { Skeleton } from "#ui/skeleton";
import { homeCountText } from "#wording/home-wording";
import { relaxationText } from "./filter-wording";
import { ListingCard } from "./listing-card";

const EAGER_CARDS = 4;

type ResultsListProps = {
  cards: readonly Listing[];
  now: Date;
  highlightedId: string | null;
  viewed: ReadonlySet<string>;
  hasMore: boolean;
  /** The address of the next page, for those who follow links; null when there is none. */
  morePath: Route | null;
  isLoadingMore: boolean;
  /** The order is the recommended one, so each card says what ranks it up. */
  isRanked: boolean;
  onLoadMore: () => void;
  onHover: (listingId: string | null) => void;
  onOpen: (listingId: string) => void;
};

export function ResultsList({ cards, hasMore, morePath, isLoadingMore, onLoadMore, ...shared }: ResultsListProps) {
  const end = useRef<HTMLDivElement>(null);
  useWhenNear(end, hasMore && !isLoadingMore, onLoadMore);
  return (
    <>
      <ul className="grid gap-x-5 gap-y-8 sm:grid-cols-2">
        {cards.map((listing, index) => (
          <li key={listing.id}>
            <ListingCard
              listing={listing}
              now={shared.now}
              isHighlighted={shared.highlightedId === listing.id}
              isViewed={shared.viewed.has(listing.id)}
              isRanked={shared.isRanked}
              isEager={index < EAGER_CARDS}
              onHover={shared.onHover}
              onOpen={shared.onOpen}
            />
          </li>
        ))}
      </ul>
      <div ref={end} />
      {hasMore && morePath ? (
        <Button asChild className="mx-auto mt-8 flex! w-fit" size="lg">
          <Link
            href={morePath}
            onClick={(event) => {
              event.preventDefault();
              onLoadMore();
            }}
          >
            {isLoadingMore ? "Loading…" : "Show more homes"}
          </Link>
        </Button>
      ) : null}
    </>
  );
}

/** The next page is fetched a screen before the end comes into sight. */
function useWhenNear(element: RefObject<HTMLElement | null>, isWanted: boolean, onNear: () => void) {
  const near = useEffectEvent(onNear);
  useEffect(() => {
    if (!isWanted || !element.current) return;
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && near(),
      {
        rootMargin: "600px",
      },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element, isWanted]);
}

type NoResultsProps = { relaxations: readonly Relaxation[]; onClear: () => void };

/** Says which single filter stands in the way, and what easing it would bring. */
export function NoResults({ relaxations, onClear }: NoResultsProps) {
  return (
    <EmptyState
      icon={<SearchX strokeWidth={1.75} />}
      title="No home fits all of this"
      action={<Button onClick={onClear}>Clear filters</Button>}
    >
      {relaxations.length === 0 ? (
        "Try a wider part of the map, or fewer filters: no single one of them is in the way."
      ) : (
        <>
          <p>One change would help:</p>
          <ul className="mt-3 grid gap-2">
            {relaxations.map(({ filter, criteria, count }) => (
              <li key={filter}>
                <Button asChild className="w-full justify-between! gap-6!">
                  <Link href={paths.search(criteria)}>
                    <span>{relaxationText(filter, criteria)}</span>
                    <span className="text-ink-muted tabular-nums">{homeCountText(count)}</span>
                  </Link>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}

export function ResultsSkeleton() {
  return (
    <div role="status" className="grid gap-x-5 gap-y-8 sm:grid-cols-2" aria-busy="true" aria-label="Loading homes">
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className="grid gap-2">
          <Skeleton className="aspect-4/3 w-full" />
          <Skeleton className="h-6 w-28" />
          <Skeleton className="h-5 w-4/5" />
          <Skeleton className="h-5 w-3/5" />
        </div>
      ))}
    </div>
  );
}
