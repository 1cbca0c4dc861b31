import type { GeoBounds } from "#geo/geo-point";
import { hull } from "#geo/hull";
import { type ScreenPoint, toPosition } from "#geo/map-picture";
import { geoPolygon, type Position } from "#geo/polygon";

/** Strokes wobble by about this much of the picture without meaning it. */
const TOLERANCE = 0.006;

/**
 * The ring a hand drew on a map that shows `bounds`: straightened where the hand only wobbled; around everything drawn
 * when the stroke crosses itself. Undefined when nothing was enclosed.
 */
export function drawnRing(stroke: readonly ScreenPoint[], bounds: GeoBounds): Position[] | undefined {
  const straight = straightened(stroke);
  return [straight, hull(straight)]
    .map((corners) => corners.map((point) => toPosition(point, bounds)))
    .find((ring) => geoPolygon.safeParse([ring]).success);
}

/** Ramer, Douglas and Peucker: keeps the corners without which the line would move by more than the tolerance. */
function straightened(points: readonly ScreenPoint[]): ScreenPoint[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return [...points];
  const distances = points.map((point) => distanceToLine(point, first, last));
  const farthest = Math.max(...distances);
  const at = distances.indexOf(farthest);
  if (farthest <= TOLERANCE) return [first, last];
  return [...straightened(points.slice(0, at + 1)).slice(0, -1), ...straightened(points.slice(at))];
}

/** To the point itself when the line has no length, as in a stroke that ends where it began. */
function distanceToLine(point: ScreenPoint, from: ScreenPoint, to: ScreenPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < TOLERANCE) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs(dx * (point.y - from.y) - dy * (point.x - from.x)) / length;
}
