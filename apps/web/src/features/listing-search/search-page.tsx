"use client";

import type { SearchResult } from "@repo/domain/search/search.schema";
import { List, Map as MapIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { classNames } from "#ui/class-names";
import { FilterBar } from "./filter-bar";
import { FollowMap } from "./follow-map";
import { ResultsPanel } from "./results-panel";
import { SearchMap } from "./search-map";
import { useFollowedMap } from "./use-followed-map";
import { useSearchCriteria } from "./use-search-criteria";
import { useSearchResults } from "./use-search-results";
import { useStoredIds } from "./use-stored-ids";

/** `placeName` heads the list; `now` comes from the server, so that both sides write the same words. */
export function SearchPage({ placeName, now }: { placeName: string | undefined; now: string }) {
  const router = useRouter();
  const { criteria, change } = useSearchCriteria();
  const [zoom, setZoom] = useState<number>();
  const viewed = useStoredIds("viewed");
  const search = useSearchResults(criteria, { zoom, hiddenIds: useStoredIds("hidden").ids });
  const [highlightedId, setHighlightedId] = useState<string | null>(null);
  const [isMapShown, setIsMapShown] = useState(false);
  const { onViewportChange, ...following } = useFollowedMap(({ bounds, zoom: shownZoom }) => {
    setZoom(shownZoom);
    change({ bounds, places: [] }, "replace");
  });
  const result = search.results.data;
  const view = useCameraView(result, criteria.bounds !== undefined);
  const open = (id: string) => {
    viewed.add(id);
    router.push(paths.listing({ id, slug: "home" }));
  };

  return (
    <div
      className={classNames("flex flex-col lg:h-[calc(100dvh-4rem)]", isMapShown ? "h-[calc(100dvh-4rem)]" : "grow")}
    >
      <FilterBar
        key={`${criteria.market}${criteria.listingType}`}
        criteria={criteria}
        result={result}
        today={now.slice(0, 10)}
        onChange={change}
      />
      <div className="grid min-h-0 grow grid-rows-[minmax(0,1fr)] lg:grid-cols-[minmax(0,44fr)_minmax(0,56fr)]">
        <ResultsPanel
          search={search}
          criteria={criteria}
          placeName={placeName}
          now={new Date(now)}
          viewed={viewed.ids}
          highlightedId={highlightedId}
          onHover={setHighlightedId}
          onOpen={viewed.add}
          onChange={change}
          className={classNames("lg:block", isMapShown && "hidden")}
        />
        <div className={classNames("relative lg:block lg:border-l lg:border-line", !isMapShown && "hidden")}>
          <FollowMap {...following} />
          <SearchMap
            criteria={criteria}
            result={result}
            view={view}
            highlightedId={highlightedId}
            onViewportChange={onViewportChange}
            onHover={setHighlightedId}
            onOpen={open}
            onDrawn={(area) => change({ areas: [...criteria.areas, area], places: [], bounds: undefined })}
          />
        </div>
      </div>
      <MapSwitch isMapShown={isMapShown} onChange={setIsMapShown} />
    </div>
  );
}

/** On a phone the list and the map take turns. */
function MapSwitch({ isMapShown, onChange }: { isMapShown: boolean; onChange: (isMapShown: boolean) => void }) {
  const Icon = isMapShown ? List : MapIcon;
  return (
    <Button
      variant="primary"
      size="lg"
      className="fixed bottom-[max(1.25rem,env(safe-area-inset-bottom))] left-1/2 z-30 -translate-x-1/2 rounded-full shadow-float lg:hidden"
      onClick={() => onChange(!isMapShown)}
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
