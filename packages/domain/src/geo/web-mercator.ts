import type { GeoPoint } from "#geo/geo-point";

/** Bits per axis: at 26 bits one grid step is about 0.6 m on the equator. */
export const GRID_BITS = 26;
export const GRID_SIZE = 2 ** GRID_BITS;

/** Web Mercator cannot show the poles; latitudes beyond this are drawn at the edge. */
const MAX_LATITUDE = 85.051_128_779_806_59;

const toGrid = (fraction: number) => Math.min(GRID_SIZE - 1, Math.max(0, Math.floor(fraction * GRID_SIZE)));

/** Column of the Web Mercator grid, 0 at the antimeridian, growing eastwards. */
export function gridX(longitude: number): number {
  return toGrid((longitude + 180) / 360);
}

/** Row of the Web Mercator grid, 0 at the northern edge, growing southwards. */
export function gridY(latitude: number): number {
  const clamped = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, latitude));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return toGrid(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
}

/** Centre of a grid step, in degrees. */
export function gridToPoint(x: number, y: number): GeoPoint {
  const mercator = Math.PI * (1 - (2 * (y + 0.5)) / GRID_SIZE);
  return {
    longitude: ((x + 0.5) / GRID_SIZE) * 360 - 180,
    latitude: (Math.atan(Math.sinh(mercator)) * 180) / Math.PI,
  };
}
