"use client";

import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import { useMemo } from "react";
import { MapView } from "#map/map-view";
import { viewAround } from "#map/view-around";

const VIEW_METRES = 1_400;
const HIDDEN_WITHIN_METRES = 500;

/** The public point; a hidden address is a circle that surely holds the home. */
export function ListingMap({ listing }: { listing: Pick<ListingDetail, "point" | "isLocationApproximate" | "title"> }) {
  const { point, isLocationApproximate } = listing;
  const view = useMemo(() => viewAround(point, VIEW_METRES), [point]);
  const spot = useMemo(
    () => (isLocationApproximate ? { point, radiusMetres: HIDDEN_WITHIN_METRES } : { point }),
    [point, isLocationApproximate],
  );
  return (
    <div className="grid gap-2">
      <MapView
        view={view}
        spot={spot}
        accessibleName={`Map around ${listing.title}`}
        className="h-72 w-full overflow-hidden rounded-card"
      />
      {isLocationApproximate ? (
        <p className="text-sm text-ink-muted">
          The owner keeps the exact address private. The home lies within the circle.
        </p>
      ) : null}
    </div>
  );
}
