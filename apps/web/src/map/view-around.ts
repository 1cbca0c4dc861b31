import type { GeoPoint } from "@repo/domain/geo/geo-point";
import { offsetPoint } from "@repo/domain/geo/offset-point";

/** A view with a point in its middle, whose corners lie so far from it. */
export function viewAround(point: GeoPoint, metres: number) {
  const northEast = offsetPoint(point, metres, Math.PI / 4);
  const southWest = offsetPoint(point, metres, (5 * Math.PI) / 4);
  return {
    bounds: {
      west: southWest.longitude,
      south: southWest.latitude,
      east: northEast.longitude,
      north: northEast.latitude,
    },
  };
}
