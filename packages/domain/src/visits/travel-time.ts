import type { GeoPoint } from "#geo/geo-point";
import type { Market } from "#markets/market";

/** Minutes from door to door. A routing service fits behind this. */
export type TravelMinutes = (from: GeoPoint, to: GeoPoint) => number;

const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance by the haversine formula. */
function kilometresBetween(from: GeoPoint, to: GeoPoint): number {
  const [north, east] = [radians(to.latitude - from.latitude), radians(to.longitude - from.longitude)];
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Straight distance, made longer by the market's streets and driven at its city speed; whole minutes, rounded up. */
export function cityTravel({ roadFactor, kilometresPerHour }: Market["travel"]): TravelMinutes {
  return (from, to) => Math.ceil(((kilometresBetween(from, to) * roadFactor) / kilometresPerHour) * 60);
}
