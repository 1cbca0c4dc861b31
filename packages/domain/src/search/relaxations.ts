import type { SearchCriteria } from "#search/search-criteria";

/** Filters that a search may ease one at a time; those of place and text are the visitor's own to change. */
export const RELAXABLE_FILTERS = [
  "price",
  "bedrooms",
  "area",
  "propertySubTypes",
  "furnished",
  "directionFaces",
  "postedBy",
  "amenities",
  "extras",
  "bathrooms",
  "floor",
  "parking",
  "yearBuilt",
  "availability",
  "listedWithin",
] as const;
export type RelaxableFilter = (typeof RELAXABLE_FILTERS)[number];

export type RelaxationStep = { filter: RelaxableFilter; changes: Partial<SearchCriteria> };

/** How far a range is widened, in steps, before it is dropped. */
const WIDENED_BY = [1.1, 1.25, 1.5, 2, 3, 5];

/** Ways to ease one filter and keep all others: the smallest step of a filter first. */
export function relaxationsOf(criteria: SearchCriteria): RelaxationStep[] {
  return [...widenedPrice(criteria), ...widenedArea(criteria), ...widenedBedrooms(criteria), ...dropped(criteria)];
}

function widenedPrice({ priceMinorMin: min, priceMinorMax: max }: SearchCriteria): RelaxationStep[] {
  if (min === undefined && max === undefined) return [];
  const steps = WIDENED_BY.map((factor) => ({
    priceMinorMin: min && roundedDown(min / factor),
    priceMinorMax: max && roundedUp(max * factor),
  }));
  return [...steps, { priceMinorMin: undefined, priceMinorMax: undefined }].map((changes) => ({
    filter: "price",
    changes,
  }));
}

function widenedArea({ squareMetresMin: min, squareMetresMax: max }: SearchCriteria): RelaxationStep[] {
  if (min === undefined && max === undefined) return [];
  const steps = WIDENED_BY.map((factor) => ({
    squareMetresMin: min && min / factor,
    squareMetresMax: max && max * factor,
  }));
  return [...steps, { squareMetresMin: undefined, squareMetresMax: undefined }].map((changes) => ({
    filter: "area",
    changes,
  }));
}

function widenedBedrooms({ bedrooms }: SearchCriteria): RelaxationStep[] {
  if (bedrooms.length === 0) return [];
  const neighbours = [0, 1, 2, 3, 4, 5].filter((count) => bedrooms.some((chosen) => Math.abs(chosen - count) <= 1));
  return [neighbours, []].map((changed) => ({ filter: "bedrooms", changes: { bedrooms: changed } }));
}

/** Two leading digits: a price a person would name. */
function roundedUp(amountMinor: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(amountMinor)) - 1);
  return Math.ceil(amountMinor / unit) * unit;
}

function roundedDown(amountMinor: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(amountMinor)) - 1);
  return Math.floor(amountMinor / unit) * unit;
}

function dropped(criteria: SearchCriteria): RelaxationStep[] {
  const steps: (RelaxationStep & { isSet: boolean })[] = [
    { filter: "propertySubTypes", isSet: criteria.propertySubTypes.length > 0, changes: { propertySubTypes: [] } },
    { filter: "furnished", isSet: criteria.furnished.length > 0, changes: { furnished: [] } },
    { filter: "directionFaces", isSet: criteria.directionFaces.length > 0, changes: { directionFaces: [] } },
    { filter: "postedBy", isSet: criteria.postedBy.length > 0, changes: { postedBy: [] } },
    { filter: "amenities", isSet: criteria.amenities.length > 0, changes: { amenities: [] } },
    { filter: "extras", isSet: criteria.extras.length > 0, changes: { extras: [] } },
    { filter: "bathrooms", isSet: criteria.bathroomsMin !== undefined, changes: { bathroomsMin: undefined } },
    {
      filter: "floor",
      isSet: (criteria.floorMin ?? criteria.floorMax) !== undefined,
      changes: { floorMin: undefined, floorMax: undefined },
    },
    { filter: "parking", isSet: criteria.parkingMin !== undefined, changes: { parkingMin: undefined } },
    { filter: "yearBuilt", isSet: criteria.yearBuiltMin !== undefined, changes: { yearBuiltMin: undefined } },
    { filter: "availability", isSet: criteria.availableBy !== undefined, changes: { availableBy: undefined } },
    {
      filter: "listedWithin",
      isSet: criteria.listedWithinDays !== undefined,
      changes: { listedWithinDays: undefined },
    },
  ];
  return steps.filter(({ isSet }) => isSet).map(({ filter, changes }) => ({ filter, changes }));
}
