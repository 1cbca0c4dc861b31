"use client";

import type { GeoBounds } from "@repo/domain/geo/geo-point";
import type { GeoPolygon } from "@repo/domain/geo/polygon";
import type { SearchResult } from "@repo/domain/search/search.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { useMemo, useState } from "react";
import type { MapOutline } from "#map/map-features";
import type { MapViewport } from "#map/map-provider";
import { MapView } from "#map/map-view";
import { AreaTools } from "./area-tools";
import { useHomesOnMap } from "./use-homes-on-map";
import { usePlaceOutlines } from "./use-place-outlines";

type SearchMapProps = {
  criteria: SearchCriteria;
  result: SearchResult | undefined;
  /** A new object moves the camera. */
  view: { bounds: SearchResult["bounds"] };
  highlightedId: string | null;
  onViewportChange: (viewport: MapViewport) => void;
  onPause: (viewport: MapViewport) => void;
  onHover: (listingId: string | null) => void;
  onOpen: (listingId: string) => void;
  onDrawn: (area: GeoPolygon) => void;
  onEdited: (areas: GeoPolygon[]) => void;
};

/** Prices and counts as the server placed them; pins and list are one answer. */
export function SearchMap({ criteria, result, view, highlightedId, ...handlers }: SearchMapProps) {
  const { pins, clusters } = useHomesOnMap(result, criteria.market);
  const places = usePlaceOutlines(criteria.places);
  const outlines = useMemo(
    (): MapOutline[] => [
      ...places.map((area) => ({ area, look: "place" as const })),
      ...criteria.areas.map((area) => ({ area, look: "drawn" as const })),
    ],
    [places, criteria.areas],
  );
  const [bounds, setBounds] = useState<GeoBounds>();
  const onViewportChange = (viewport: MapViewport) => {
    setBounds(viewport.bounds);
    handlers.onViewportChange(viewport);
  };
  return (
    <>
      {places.length > 0 ? <OutlineNote /> : null}
      <AreaTools bounds={bounds} areas={criteria.areas} onDrawn={handlers.onDrawn} onEdited={handlers.onEdited} />
      <MapView
        view={view}
        pins={pins}
        clusters={clusters}
        highlightedPinId={highlightedId ?? undefined}
        onViewportChange={onViewportChange}
        onPause={handlers.onPause}
        outlines={outlines}
        onPinHover={handlers.onHover}
        onPinSelect={handlers.onOpen}
        accessibleName="Map of the homes found"
        className="size-full"
      />
    </>
  );
}

/** Nobody's border, so nobody should take it for one. */
function OutlineNote() {
  return (
    <p className="pointer-events-none absolute inset-x-0 top-18 z-10 mx-auto w-fit rounded-control bg-raised/90 px-2 py-1 text-xs text-ink-muted lg:inset-x-auto lg:top-auto lg:bottom-8 lg:left-3">
      The outline is approximate<span className="max-lg:hidden">: it is drawn around the homes,</span> and is no
      official border.
    </p>
  );
}
