"use client";

import type { GeoBounds } from "@repo/domain/geo/geo-point";
import type { GeoPolygon } from "@repo/domain/geo/polygon";
import { marketOf } from "@repo/domain/markets/markets";
import type { SearchResult } from "@repo/domain/search/search.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { useCallback, useMemo, useState } from "react";
import { useStoredIds } from "#kept-homes/use-stored-ids";
import type { PinState } from "#map/map-features";
import type { MapViewport } from "#map/map-provider";
import { MapView } from "#map/map-view";
import { AreaTools } from "./area-tools";

type SearchMapProps = {
  criteria: SearchCriteria;
  result: SearchResult | undefined;
  /** A new object moves the camera. */
  view: { bounds: SearchResult["bounds"] };
  highlightedId: string | null;
  onViewportChange: (viewport: MapViewport) => void;
  onHover: (listingId: string | null) => void;
  onOpen: (listingId: string) => void;
  onDrawn: (area: GeoPolygon) => void;
  onEdited: (areas: GeoPolygon[]) => void;
};

/** Prices and counts as the server placed them; pins and list are one answer. */
export function SearchMap({ criteria, result, view, highlightedId, ...handlers }: SearchMapProps) {
  const { formatPriceShort } = marketOf(criteria.market);
  const viewed = useStoredIds("viewed").ids;
  const shortlisted = useStoredIds("shortlisted").ids;
  const stateOf = useCallback(
    (listingId: string): PinState =>
      shortlisted.has(listingId) ? "shortlisted" : viewed.has(listingId) ? "viewed" : "new",
    [shortlisted, viewed],
  );
  const pins = useMemo(
    () =>
      (result?.pins ?? []).map(({ listingId, point, priceMinor }) => ({
        id: listingId,
        point,
        label: formatPriceShort(priceMinor),
        accessibleName: `Home for ${formatPriceShort(priceMinor)}`,
        state: stateOf(listingId),
      })),
    [result, stateOf, formatPriceShort],
  );
  const clusters = useMemo(
    () =>
      (result?.clusters ?? []).map(({ id, point, count, bounds, priceMinorMin, priceMinorMax }) => ({
        id,
        point,
        bounds,
        label: String(count),
        accessibleName: `${count} homes, ${formatPriceShort(priceMinorMin)} to ${formatPriceShort(priceMinorMax)}`,
      })),
    [result, formatPriceShort],
  );
  const [bounds, setBounds] = useState<GeoBounds>();
  const onViewportChange = (viewport: MapViewport) => {
    setBounds(viewport.bounds);
    handlers.onViewportChange(viewport);
  };
  return (
    <>
      <AreaTools bounds={bounds} areas={criteria.areas} onDrawn={handlers.onDrawn} onEdited={handlers.onEdited} />
      <MapView
        view={view}
        pins={pins}
        clusters={clusters}
        highlightedPinId={highlightedId ?? undefined}
        onViewportChange={onViewportChange}
        outlines={criteria.areas}
        onPinHover={handlers.onHover}
        onPinSelect={handlers.onOpen}
        accessibleName="Map of the homes found"
        className="size-full"
      />
    </>
  );
}
