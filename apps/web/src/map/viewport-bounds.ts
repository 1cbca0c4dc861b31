import type { GeoBounds } from "@repo/domain/geo/geo-point";

/** Some 250 m: closer than this a view without streets tells nothing. */
const SMALLEST_SPAN_DEGREES = 0.0025;

const clampLatitude = (latitude: number) => Math.min(90, Math.max(-90, latitude));
const wrapLongitude = (longitude: number) => ((((longitude + 180) % 360) + 360) % 360) - 180;

/** Brings bounds of a map that scrolls round the world back to ±180°; `west > east` then crosses the antimeridian. */
export function wrapBounds({ west, south, east, north }: GeoBounds): GeoBounds {
  const latitudes = { south: clampLatitude(south), north: clampLatitude(north) };
  if (east - west >= 360) return { west: -180, east: 180, ...latitudes };
  return { west: wrapLongitude(west), east: wrapLongitude(east), ...latitudes };
}

/** Makes `west <= east` again, as camera functions expect, by counting past 180°. */
export function unwrapBounds(bounds: GeoBounds): GeoBounds {
  return bounds.west <= bounds.east ? bounds : { ...bounds, east: bounds.east + 360 };
}

/** Grows bounds of one point or one building so that the camera stays where the map still tells something. */
export function atLeastSmallestSpan({ west, south, east, north }: GeoBounds): GeoBounds {
  const growX = Math.max(0, SMALLEST_SPAN_DEGREES - (east - west)) / 2;
  const growY = Math.max(0, SMALLEST_SPAN_DEGREES - (north - south)) / 2;
  return { west: west - growX, south: south - growY, east: east + growX, north: north + growY };
}
