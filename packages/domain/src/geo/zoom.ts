import type { GeoBounds } from "#geo/geo-point";
import { GRID_BITS, GRID_SIZE, gridX, gridY } from "#geo/web-mercator";

/** MapLibre's tiles; Google's zoom is one higher for the same view. */
const TILE_PIXELS = 512;
/** Homes closer than this on the screen share a cluster. */
const CLUSTER_PIXELS = 96;
const REFERENCE_MAP_PIXELS = 800;

/** The zoom at which bounds fill a map of middling size. */
export function zoomToFit({ west, south, east, north }: GeoBounds): number {
  const width = east >= west ? gridX(east) - gridX(west) : GRID_SIZE - gridX(west) + gridX(east);
  const height = gridY(south) - gridY(north);
  const steps = Math.max(width, height, 1);
  return Math.min(20, Math.max(0, Math.log2((REFERENCE_MAP_PIXELS * GRID_SIZE) / (TILE_PIXELS * steps))));
}

/** By how many bits a grid coordinate is cut to give its cluster square at this zoom. */
export function clusterShift(zoom: number): number {
  const squaresAcrossTheWorld = (TILE_PIXELS * 2 ** zoom) / CLUSTER_PIXELS;
  return Math.min(GRID_BITS, Math.max(0, Math.round(GRID_BITS - Math.log2(squaresAcrossTheWorld))));
}
