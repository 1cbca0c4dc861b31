import type { GeoPoint } from "#geo/geo-point";
import { metresBetween } from "#geo/metres-between";

type ComparedHome = { point: GeoPoint; priceMinor: number; bedroomsTotal: number };

/** How far apart two homes are in what buyers weigh; each of the three adds 1 for a difference that is noticed. */
const METRES = 3_000;
const PRICE_RATIO = 1.25;
const BEDROOMS = 1;

/** 0 for the same place, price and size. Points are the public ones, so a hidden place is not given away. */
export function unlikeness(one: ComparedHome, other: ComparedHome): number {
  const way = metresBetween(one.point, other.point) / METRES;
  const price = Math.abs(Math.log(other.priceMinor / one.priceMinor)) / Math.log(PRICE_RATIO);
  const size = Math.abs(other.bedroomsTotal - one.bedroomsTotal) / BEDROOMS;
  return way + price + size;
}
