import type { GeoPoint } from "#geo/geo-point";

const METRES_PER_DEGREE = 111_320;

/** The point `metres` away in the direction of `bearing` (radians, clockwise from north); fine below some kilometres. */
export function offsetPoint({ latitude, longitude }: GeoPoint, metres: number, bearing: number): GeoPoint {
  const north = (metres * Math.cos(bearing)) / METRES_PER_DEGREE;
  const east = (metres * Math.sin(bearing)) / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180));
  return { latitude: latitude + north, longitude: longitude + east };
}
