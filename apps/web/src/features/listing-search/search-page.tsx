"use client";

import type { SearchResult } from "@repo/domain/search/search.schema";
import { List, Map as MapIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import type { MapViewport } from "#map/map-provider";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { classNames } from "#ui/class-names";
import { ErrorPanel } from "#ui/error-panel";
import { failureText } from "#wording/failure";
import { FilterBar } from "./filter-bar";
import { NoResults, ResultsList, ResultsSkeleton } from "./results-list";
import { SearchMap } from "./search-map";
import { useSearchCriteria } from "./use-search-criteria";
import { useSearchResults } from "./use-search-results";
import { useViewedListings } from "./use-viewed-listings";

/** `placeName` heads the list; `now` comes from the server, so that both sides write the same words. */
export function SearchPage({ placeName, now }: { placeName: string | undefined; now: string }) {
  const router = useRouter();
  const { criteria, change } = useSearchCriteria();
  const [zoom, setZoom] = useState<number>();
  const search = useSearchResults(criteria, zoom);
  const { viewed, markViewed } = useViewedListings();
  const [highlightedId, setHighlightedId] = useState<string | null>(null);
  const [isMapShown, setIsMapShown] = useState(false);
  const view = useCameraView(search.results.data, criteria.bounds !== undefined);

  const onViewportChange = useCallback(
    ({ bounds, zoom: shownZoom, byUser }: MapViewport) => {
      if (!byUser) return;
      setZoom(shownZoom);
      change({ bounds, place: undefined }, "replace");
    },
    [change],
  );
  const open = (listingId: string) => {
    markViewed(listingId);
    router.push(paths.listing({ id: listingId, slug: "home" }));
  };
  const { data, error, isPlaceholderData } = search.results;
  const clear = () =>
    router.push(
      paths.search({
        market: criteria.market,
        listingType: criteria.listingType,
        place: criteria.place,
        bounds: criteria.bounds,
      }),
    );

  return (
    <div className="flex grow flex-col lg:h-[calc(100dvh-4rem)]">
      <FilterBar key={`${criteria.market}${criteria.listingType}`} criteria={criteria} onChange={change} />
      <div className="grid min-h-0 grow lg:grid-cols-[minmax(0,44fr)_minmax(0,56fr)]">
        <section
          aria-label="Homes"
          className={classNames("px-gutter pb-24 lg:block lg:overflow-y-auto lg:pb-8", isMapShown && "hidden")}
        >
          <h1 className="text-xl">{headingText(placeName, criteria.bounds !== undefined)}</h1>
          <p
            aria-live="polite"
            className={classNames("mt-1 mb-5 text-ink-muted tabular-nums", isPlaceholderData && "opacity-60")}
          >
            {data ? countText(data.total) : "Looking…"}
          </p>
          {error ? (
            <ErrorPanel
              whatHappened={failureText(error)}
              whatIsSafe="Your filters are kept in the address."
              whatToDo="Try again in a moment."
              onRetry={() => void search.results.refetch()}
            />
          ) : null}
          {data || error ? null : <ResultsSkeleton />}
          {data?.total === 0 ? <NoResults onClear={clear} /> : null}
          <ResultsList
            cards={search.cards}
            now={new Date(now)}
            highlightedId={highlightedId}
            viewed={viewed}
            hasMore={search.hasMore}
            isLoadingMore={search.isLoadingMore}
            onLoadMore={search.loadMore}
            onHover={setHighlightedId}
            onOpen={markViewed}
          />
        </section>
        <div
          className={classNames(
            "sticky top-16 h-[calc(100dvh-4rem)] lg:static lg:block lg:h-auto lg:border-l lg:border-line",
            !isMapShown && "hidden",
          )}
        >
          <SearchMap
            criteria={criteria}
            result={data}
            view={view}
            viewed={viewed}
            highlightedId={highlightedId}
            onViewportChange={onViewportChange}
            onHover={setHighlightedId}
            onOpen={open}
          />
        </div>
      </div>
      <Button
        variant="primary"
        size="lg"
        className="fixed bottom-[max(1.25rem,env(safe-area-inset-bottom))] left-1/2 z-30 -translate-x-1/2 rounded-full shadow-float lg:hidden"
        onClick={() => setIsMapShown(!isMapShown)}
      >
        {isMapShown ? <List aria-hidden strokeWidth={1.75} /> : <MapIcon aria-hidden strokeWidth={1.75} />}
        {isMapShown ? "List" : "Map"}
      </Button>
    </div>
  );
}

const INDIA_AND_SURROUNDINGS = { bounds: { west: 68, south: 7.5, east: 97.5, north: 35.5 } };

/** The camera follows the search when a place is chosen, and stays where it is while the visitor moves the map. */
function useCameraView(result: SearchResult | undefined, isMovedByVisitor: boolean) {
  const [view, setView] = useState(result ? { bounds: result.bounds } : INDIA_AND_SURROUNDINGS);
  const isElsewhere = result && !isMovedByVisitor && !sameBounds(result.bounds, view.bounds);
  if (isElsewhere) setView({ bounds: result.bounds });
  return view;
}

function sameBounds(a: SearchResult["bounds"], b: SearchResult["bounds"]): boolean {
  return a.west === b.west && a.south === b.south && a.east === b.east && a.north === b.north;
}

function headingText(placeName: string | undefined, isMovedByVisitor: boolean): string {
  if (isMovedByVisitor) return "Homes in this part of the map";
  return placeName ? `Homes in ${placeName}` : "Homes on the map";
}

function countText(total: number): string {
  if (total === 0) return "0 homes";
  return total === 1 ? "1 home" : `${new Intl.NumberFormat("en-IN").format(total)} homes`;
}
