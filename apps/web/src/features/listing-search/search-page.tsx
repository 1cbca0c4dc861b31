"use client";

import type { SearchResult } from "@repo/domain/search/search.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { List, Map as MapIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { useStoredIds } from "#kept-homes/use-stored-ids";
import type { MapViewport } from "#map/map-provider";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { classNames } from "#ui/class-names";
import { FilterBar } from "./filter-bar";
import { FollowMap } from "./follow-map";
import { PinPreview } from "./pin-preview";
import type { PlaceName } from "./place-chips";
import { ResultsPanel } from "./results-panel";
import { ResultsSheet } from "./results-sheet";
import { SearchMap } from "./search-map";
import { useFollowedMap } from "./use-followed-map";
import { useKeptPlace } from "./use-kept-place";
import { useSearch } from "./use-search";
import type { OpenedSearch } from "./use-search-criteria";
import type { SearchResults } from "./use-search-results";

const DESKTOP = "(min-width: 64rem)";

type SearchPageProps = {
  opened: OpenedSearch;
  /** The places searched, by name. */
  places: readonly PlaceName[];
  /** From the server, so that both sides write the same words. */
  now: string;
  /** Of the signed-in person. */
  email: string | undefined;
};

export function SearchPage({ opened, places, now, email }: SearchPageProps) {
  const { criteria, change, map, search } = useSearch(opened);
  const viewed = useStoredIds("viewed");
  const [highlightedId, setHighlightedId] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { sheet, setSheet, openId, setOpenId } = useKeptPlace(scroller, search.cards.length > 0);
  const isMapShown = sheet !== "list";
  // The same object each time, by which cards see that nothing changed.
  const openedAt = useMemo(() => new Date(now), [now]);
  const shared = { criteria, search, highlightedId, onHover: setHighlightedId, onChange: change };

  return (
    <div
      className={classNames("flex flex-col lg:h-[calc(100dvh-4rem)]", isMapShown ? "h-[calc(100dvh-4rem)]" : "grow")}
    >
      <FilterBar
        key={`${criteria.market}${criteria.listingType}`}
        criteria={criteria}
        result={search.results.data}
        today={now.slice(0, 10)}
        onChange={change}
      />
      <div className="relative grid min-h-0 grow grid-rows-[minmax(0,1fr)] lg:grid-cols-[minmax(0,44fr)_minmax(0,56fr)]">
        <ResultsSheet
          position={sheet}
          onMove={setSheet}
          scroller={scroller}
          above={
            <>
              <MapSwitch isMapShown onChange={() => setSheet("list")} />
              {openId === null ? null : (
                <PinPreview
                  listingId={openId}
                  cards={search.cards}
                  onOpen={viewed.add}
                  onClose={() => setOpenId(null)}
                />
              )}
            </>
          }
        >
          <ResultsPanel
            {...shared}
            places={places}
            email={email}
            now={openedAt}
            viewed={viewed.ids}
            onOpen={viewed.add}
          />
        </ResultsSheet>
        <MapPane {...shared} {...map} openId={openId} isShown={isMapShown} onPreview={setOpenId} />
      </div>
      {isMapShown ? null : <MapSwitch isMapShown={false} onChange={() => setSheet("peek")} />}
    </div>
  );
}

type MapPaneProps = {
  criteria: SearchCriteria;
  search: SearchResults;
  highlightedId: string | null;
  /** The home whose card is open over the map. */
  openId: string | null;
  /** On a phone; a desktop always shows the map. */
  isShown: boolean;
  onHover: (listingId: string | null) => void;
  onPreview: (listingId: string) => void;
  /** The map is likely to be let go where it is held. */
  onAhead: (viewport: MapViewport) => void;
  onZoom: (zoom: number) => void;
  onChange: (changes: Partial<SearchCriteria>, history?: "push" | "replace") => void;
};

function MapPane({ criteria, search, highlightedId, openId, isShown, onChange, ...props }: MapPaneProps) {
  const router = useRouter();
  const viewed = useStoredIds("viewed");
  const result = search.results.data;
  const view = useCameraView(result, criteria.bounds !== undefined);
  const { onViewportChange, onPause, ...following } = useFollowedMap(
    ({ bounds }) => onChange({ bounds, places: [] }, "replace"),
    props.onAhead,
  );
  // A pin opens its home on a desktop, where the list already shows it, and a card over the map on a phone.
  const press = (listingId: string) => {
    if (!window.matchMedia(DESKTOP).matches) return props.onPreview(listingId);
    viewed.add(listingId);
    router.push(paths.listing({ id: listingId, slug: "home" }));
  };
  return (
    // On a phone the map ends where the sheet's lowest position begins, so that nothing on it is ever out of reach.
    <div className={classNames("relative h-[83%] lg:block lg:h-full lg:border-l lg:border-line", !isShown && "hidden")}>
      <FollowMap {...following} />
      <SearchMap
        criteria={criteria}
        result={result}
        view={view}
        highlightedId={highlightedId ?? openId}
        onViewportChange={(viewport) => {
          props.onZoom(viewport.zoom);
          onViewportChange(viewport);
        }}
        onPause={onPause}
        onHover={props.onHover}
        onOpen={press}
        onEdited={(areas) => onChange({ areas })}
        onDrawn={(area) => onChange({ areas: [...criteria.areas, area], places: [], bounds: undefined })}
      />
    </div>
  );
}

/** On a phone the list and the map take turns. Over the list it floats; over the map it stands on the sheet. */
function MapSwitch({ isMapShown, onChange }: { isMapShown: boolean; onChange: () => void }) {
  const Icon = isMapShown ? List : MapIcon;
  return (
    <Button
      variant="primary"
      size="lg"
      className={classNames(
        "w-fit rounded-full! shadow-float lg:hidden!",
        !isMapShown && "fixed! bottom-[max(1.25rem,env(safe-area-inset-bottom))] left-1/2 z-30 -translate-x-1/2",
      )}
      onClick={onChange}
    >
      <Icon aria-hidden strokeWidth={1.75} />
      {isMapShown ? "List" : "Map"}
    </Button>
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
