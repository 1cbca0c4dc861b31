import { type Feature, featureBits } from "#search/features";
import { BEDROOM_CHOICES, forbiddenKinds } from "#search/kinds";
import type { SearchCriteria } from "#search/search-criteria";

/** Numbers of a home that a search may limit; a home whose number is unknown fits no limit. */
export const RANGE_COLUMNS = [
  "squareMetres",
  "bathrooms",
  "floor",
  "parking",
  "yearBuilt",
  "availableDay",
  "onMarketSeconds",
] as const;
export type RangeColumn = (typeof RANGE_COLUMNS)[number];

export type Limits = { min: number; max: number };

/** The filters of a search in the form that both ways to answer it test: a few bits and a few numbers. */
export type SearchFilters = {
  /** Bits of `kinds` that a match has none of. */
  forbiddenKinds: number;
  /** Bits of `features` that a match has all of. */
  requiredFeatures: number;
  /** Inclusive, minor units. */
  price: Limits;
  ranges: readonly (Limits & { column: RangeColumn })[];
};

const SECONDS_PER_DAY = 86_400;
const MS_PER_DAY = SECONDS_PER_DAY * 1000;

export function toSearchFilters(criteria: SearchCriteria, now: Date): SearchFilters {
  const features: Feature[] = [...criteria.amenities, ...criteria.extras];
  const bedrooms = BEDROOM_CHOICES.filter((count) => criteria.bedrooms.includes(count));
  return {
    forbiddenKinds:
      forbiddenKinds("propertySubType", criteria.propertySubTypes) |
      forbiddenKinds("bedrooms", bedrooms) |
      forbiddenKinds("furnished", criteria.furnished) |
      forbiddenKinds("directionFaces", criteria.directionFaces) |
      forbiddenKinds("postedBy", criteria.postedBy),
    requiredFeatures: featureBits(features),
    price: limits(criteria.priceMinorMin, criteria.priceMinorMax),
    ranges: [
      range("squareMetres", criteria.squareMetresMin, criteria.squareMetresMax),
      range("bathrooms", criteria.bathroomsMin),
      range("floor", criteria.floorMin, criteria.floorMax),
      range("parking", criteria.parkingMin),
      range("yearBuilt", criteria.yearBuiltMin),
      range(
        "availableDay",
        undefined,
        criteria.availableBy === undefined ? undefined : dayNumber(criteria.availableBy),
      ),
      range("onMarketSeconds", criteria.listedWithinDays && secondsBefore(now, criteria.listedWithinDays)),
    ].filter(({ min, max }) => min > Number.NEGATIVE_INFINITY || max < Number.POSITIVE_INFINITY),
  };
}

function limits(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Limits {
  return { min, max };
}

const range = (column: RangeColumn, min?: number, max?: number) => ({ column, ...limits(min, max) });

/** Days since 1970-01-01 of a calendar date. */
function dayNumber(isoDate: string): number {
  return Date.parse(isoDate) / MS_PER_DAY;
}

function secondsBefore(now: Date, days: number): number {
  return now.getTime() / 1000 - days * SECONDS_PER_DAY;
}
