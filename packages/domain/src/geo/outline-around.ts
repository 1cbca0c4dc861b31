import type { GeoPoint } from "#geo/geo-point";
import { hull } from "#geo/hull";
import { metresBetween } from "#geo/metres-between";
import { offsetPoint } from "#geo/offset-point";
import type { Position } from "#geo/polygon";

/** What fewer points enclose says nothing of a place. */
const LEAST_POINTS = 5;
/** Points farther from the middle than this many times the usual distance are taken for strays. */
const STRAY_FACTOR = 3;
const ROOM_METRES = 200;
const ROOM_CORNERS = 8;
/** Fewer than a drawn area may have; what is cut off by leaving out more is less than the room. */
const MOST_CORNERS = 64;

/**
 * A ring around nearly all of the points, with some room: where something is, not where a border runs. Undefined when the
 * points are too few.
 */
export function outlineAround(points: readonly GeoPoint[]): Position[] | undefined {
  if (points.length < LEAST_POINTS) return undefined;
  const roomy = withoutStrays(points).flatMap((point) =>
    Array.from({ length: ROOM_CORNERS }, (_, corner) =>
      offsetPoint(point, ROOM_METRES, (2 * Math.PI * corner) / ROOM_CORNERS),
    ),
  );
  const corners = hull(roomy.map(({ longitude, latitude }) => ({ x: longitude, y: latitude })));
  const step = Math.ceil(corners.length / MOST_CORNERS);
  return corners.filter((_, index) => index % step === 0).map(({ x, y }) => [x, y]);
}

function withoutStrays(points: readonly GeoPoint[]): GeoPoint[] {
  const middle = {
    latitude: median(points.map(({ latitude }) => latitude)),
    longitude: median(points.map(({ longitude }) => longitude)),
  };
  const distances = points.map((point) => metresBetween(middle, point));
  const usual = median(distances);
  return points.filter((_, index) => (distances[index] ?? 0) <= STRAY_FACTOR * usual + ROOM_METRES);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
