"use client";

import { marketOf } from "@repo/domain/markets/markets";
import type { SearchResult } from "@repo/domain/search/search.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { useMemo } from "react";
import type { MapViewport } from "#map/map-provider";
import { MapView } from "#map/map-view";

type SearchMapProps = {
  criteria: SearchCriteria;
  result: SearchResult | undefined;
  /** A new object moves the camera. */
  view: { bounds: SearchResult["bounds"] };
  viewed: ReadonlySet<string>;
  highlightedId: string | null;
  onViewportChange: (viewport: MapViewport) => void;
  onHover: (listingId: string | null) => void;
  onOpen: (listingId: string) => void;
};

/** Prices and counts as the server placed them; pins and list are one answer. */
export function SearchMap({ criteria, result, view, viewed, highlightedId, ...handlers }: SearchMapProps) {
  const { formatPriceShort } = marketOf(criteria.market);
  const pins = useMemo(
    () =>
      (result?.pins ?? []).map(({ listingId, point, priceMinor }) => ({
        id: listingId,
        point,
        label: formatPriceShort(priceMinor),
        accessibleName: `Home for ${formatPriceShort(priceMinor)}`,
        state: viewed.has(listingId) ? ("viewed" as const) : ("new" as const),
      })),
    [result, viewed, formatPriceShort],
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
  return (
    <MapView
      view={view}
      pins={pins}
      clusters={clusters}
      highlightedPinId={highlightedId ?? undefined}
      onViewportChange={handlers.onViewportChange}
      onPinHover={handlers.onHover}
      onPinSelect={handlers.onOpen}
      accessibleName="Map of the homes found"
      className="size-full"
    />
  );
}
