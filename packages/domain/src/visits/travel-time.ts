import type { GeoPoint } from "#geo/geo-point";
import { metresBetween } from "#geo/metres-between";
import type { Market } from "#markets/market";

/** Minutes from door to door. A routing service fits behind this. */
export type TravelMinutes = (from: GeoPoint, to: GeoPoint) => number;

/** Straight distance, made longer by the market's streets and driven at its city speed; whole minutes, rounded up. */
export function cityTravel({ roadFactor, kilometresPerHour }: Market["travel"]): TravelMinutes {
  return (from, to) => Math.ceil((((metresBetween(from, to) / 1_000) * roadFactor) / kilometresPerHour) * 60);
}
