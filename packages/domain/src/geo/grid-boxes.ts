import type { GeoBounds } from "#geo/geo-point";
import type { GridBox } from "#geo/morton";
import { GRID_SIZE, gridX, gridY } from "#geo/web-mercator";

/** The part of the grid a viewport shows: one box, or two when it crosses the antimeridian. */
export function gridBoxes({ west, south, east, north }: GeoBounds): GridBox[] {
  const rows = { minY: gridY(north), maxY: gridY(south) };
  const [minX, maxX] = [gridX(west), gridX(east)];
  if (west <= east) return [{ minX, maxX, ...rows }];
  return [
    { minX, maxX: GRID_SIZE - 1, ...rows },
    { minX: 0, maxX, ...rows },
  ];
}

export const WHOLE_GRID: GridBox = { minX: 0, minY: 0, maxX: GRID_SIZE - 1, maxY: GRID_SIZE - 1 };
