import type { GeoPoint } from "@repo/domain/geo/geo-point";
import { offsetPoint } from "@repo/domain/geo/offset-point";

const NEAREST_METRES = 200;
const FARTHEST_METRES = 500;

/**
 * Where the public sees a home: the point itself, or for a hidden address one 200–500 m away. Chosen once and stored:
 * fresh noise on every answer would average out to the true point.
 */
export function choosePublicPoint(exact: GeoPoint, isAddressPublic: boolean, random = Math.random): GeoPoint {
  if (isAddressPublic) return exact;
  const metres = NEAREST_METRES + random() * (FARTHEST_METRES - NEAREST_METRES);
  return offsetPoint(exact, metres, random() * 2 * Math.PI);
}
