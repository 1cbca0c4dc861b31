import type { GeoBounds } from "#geo/geo-point";
import type { Position } from "#geo/polygon";
import { GRID_SIZE, gridToPoint, gridX, gridY } from "#geo/web-mercator";

/** A place on a map's picture, from its upper left corner: 0 to 1 on each axis. */
export type ScreenPoint = { x: number; y: number };

const COORDINATE_STEPS = 1e5;

/** Where a place of the picture lies on earth, to about a metre. */
export function toPosition({ x, y }: ScreenPoint, bounds: GeoBounds): Position {
  const { left, width, top, height } = frameOf(bounds);
  const { longitude, latitude } = gridToPoint((left + x * width) % GRID_SIZE, top + y * height);
  return [rounded(longitude), rounded(latitude)];
}

/** Where a position lies on the picture; beyond 0 and 1 when the picture does not show it. */
export function toScreenPoint([longitude, latitude]: Position, bounds: GeoBounds): ScreenPoint {
  const { left, width, top, height } = frameOf(bounds);
  const fromLeft = gridX(longitude) - left;
  // The shorter way round: a corner just beyond the left edge is not one round of the earth to the right.
  const across = fromLeft - GRID_SIZE * Math.round((fromLeft - width / 2) / GRID_SIZE);
  return { x: across / width, y: (gridY(latitude) - top) / height };
}

function frameOf({ west, south, east, north }: GeoBounds) {
  const [left, right, top, bottom] = [gridX(west), gridX(east), gridY(north), gridY(south)];
  return { left, top, width: right >= left ? right - left : right - left + GRID_SIZE, height: bottom - top };
}

const rounded = (degrees: number) => Math.round(degrees * COORDINATE_STEPS) / COORDINATE_STEPS;
