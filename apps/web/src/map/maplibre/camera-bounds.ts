import type { GeoBounds } from "@repo/domain/geo/geo-point";
import { atLeastSmallestSpan, unwrapBounds } from "#map/viewport-bounds";

/** West, south, east, north as MapLibre's camera takes them: east may lie beyond 180°. */
export function cameraBounds(bounds: GeoBounds): [number, number, number, number] {
  const { west, south, east, north } = atLeastSmallestSpan(unwrapBounds(bounds));
  return [west, south, east, north];
}
