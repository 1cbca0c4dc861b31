import type { GeoBounds } from "@repo/domain/geo/geo-point";
import { gridToPoint } from "@repo/domain/geo/web-mercator";
import type { MapSquare } from "@repo/domain/search/merge-close-squares";
import type { MapCluster, MapPin } from "@repo/domain/search/search.schema";

/** A square with one home becomes its pin, one with more a cluster. */
export function toMapFeatures(squares: readonly MapSquare[]): { pins: MapPin[]; clusters: MapCluster[] } {
  const pins: MapPin[] = [];
  const clusters: MapCluster[] = [];
  for (const square of squares) {
    if (square.listingId === null) clusters.push(toCluster(square));
    else pins.push(toPin(square, square.listingId));
  }
  return { pins, clusters };
}

function toPin(square: MapSquare, listingId: string): MapPin {
  return { listingId, point: gridToPoint(square.minX, square.minY), priceMinor: square.priceMin };
}

function toCluster(square: MapSquare): MapCluster {
  return {
    id: `${square.squareX}:${square.squareY}`,
    point: gridToPoint(square.meanX, square.meanY),
    count: square.count,
    priceMinorMin: square.priceMin,
    priceMinorMax: square.priceMax,
    bounds: boundsOf(square),
  };
}

function boundsOf(square: MapSquare): GeoBounds {
  const northWest = gridToPoint(square.minX, square.minY);
  const southEast = gridToPoint(square.maxX, square.maxY);
  return {
    west: northWest.longitude,
    north: northWest.latitude,
    east: southEast.longitude,
    south: southEast.latitude,
  };
}
