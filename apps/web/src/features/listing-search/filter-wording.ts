import type { AgencyKind } from "@repo/domain/agencies/agency-kind";
import { fromSquareMetres } from "@repo/domain/area/area";
import type { Market } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import type { Extra } from "@repo/domain/search/features";
import type { RelaxableFilter } from "@repo/domain/search/relaxations";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import type { SearchSort } from "@repo/domain/search/search-sorts";
import { AMENITY_NAMES, DIRECTION_NAMES, FURNISHING_NAMES, PROPERTY_SUB_TYPE_NAMES } from "#wording/home-wording";

const MOST_BEDROOMS = 5;

export const SORT_NAMES: Readonly<Record<SearchSort, string>> = {
  relevance: "Best first",
  newest: "Newest",
  priceLowest: "Price, lowest first",
  priceHighest: "Price, highest first",
  pricePerAreaLowest: "Price per area",
  areaLargest: "Largest area",
  nearest: "Nearest",
};

export const POSTED_BY_NAMES: Readonly<Record<AgencyKind, string>> = {
  Brokerage: "Agent",
  Builder: "Builder",
  Owner: "Owner",
};

export const EXTRA_NAMES: Readonly<Record<Extra, string>> = {
  Photos: "Photos",
  Panorama: "360° tour",
  FloorPlan: "Floor plan",
  VerifiedRegistration: "Verified registration",
  PriceReduced: "Price reduced",
  FullDescription: "Full description",
};

export const PIN_STATE_NAMES = { viewed: "viewed", shortlisted: "on your shortlist" } as const;

const RELAXED_NAMES: Readonly<Record<RelaxableFilter, string>> = {
  price: "price",
  bedrooms: "bedrooms",
  area: "area",
  propertySubTypes: "home type",
  furnished: "furnishing",
  directionFaces: "facing",
  postedBy: "who posted it",
  amenities: "amenities",
  extras: "what the listing shows",
  bathrooms: "bathrooms",
  floor: "floor",
  parking: "parking",
  yearBuilt: "age",
  availability: "move-in date",
  listedWithin: "listing date",
};

/** "3 BHK" or "2, 3 BHK"; the highest choice is open-ended. */
export function bedroomsLabel(market: Market, bedrooms: readonly number[]): string {
  const numbers = bedrooms.map((count) => (count === MOST_BEDROOMS ? `${count}+` : String(count)));
  const [first = 0] = bedrooms;
  if (bedrooms.length === 1 && first === 0) return market.bedroomsLabel(0);
  const unit = market.bedroomsLabel(1).replace("1", "").trim();
  return `${numbers.join(", ").replace(/^0, /, "Studio, ")} ${unit}`;
}

/** "up to ₹1.5 Cr", "₹75 L – ₹1.5 Cr", or nothing when no price is set. */
export function priceRangeLabel({ market, priceMinorMin, priceMinorMax }: SearchCriteria): string | undefined {
  return rangeLabel(priceMinorMin, priceMinorMax, marketOf(market).formatPriceShort);
}

function areaRangeLabel({ market, squareMetresMin, squareMetresMax }: SearchCriteria): string | undefined {
  const { areaUnit, areaUnitLabel, locale } = marketOf(market);
  const write = (value: number) =>
    `${new Intl.NumberFormat(locale).format(Math.round(fromSquareMetres(value, areaUnit)))} ${areaUnitLabel}`;
  return rangeLabel(squareMetresMin, squareMetresMax, write);
}

function rangeLabel(min: number | undefined, max: number | undefined, write: (value: number) => string) {
  if (min !== undefined && max !== undefined) return `${write(min)} – ${write(max)}`;
  if (max !== undefined) return `up to ${write(max)}`;
  return min === undefined ? undefined : `from ${write(min)}`;
}

export type ActiveFilter = { key: string; label: string; without: Partial<SearchCriteria> };

/** Every filter that is set, in words, with the change that takes it away. */
export function activeFilters(criteria: SearchCriteria): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const put = (key: string, label: string | undefined | false, without: Partial<SearchCriteria>) => {
    if (label) filters.push({ key, label, without });
  };
  const market = marketOf(criteria.market);
  const { bedrooms, bathroomsMin, floorMin, floorMax, parkingMin, yearBuiltMin, availableBy, listedWithinDays } =
    criteria;
  put("bedrooms", bedrooms.length > 0 && bedroomsLabel(market, bedrooms), { bedrooms: [] });
  put("price", priceRangeLabel(criteria), { priceMinorMin: undefined, priceMinorMax: undefined });
  putEach("propertySubTypes", criteria.propertySubTypes, PROPERTY_SUB_TYPE_NAMES);
  putEach("furnished", criteria.furnished, FURNISHING_NAMES);
  put("area", areaRangeLabel(criteria), { squareMetresMin: undefined, squareMetresMax: undefined });
  put("bathrooms", bathroomsMin !== undefined && `${bathroomsMin}+ bathrooms`, { bathroomsMin: undefined });
  put(
    "floor",
    rangeLabel(floorMin, floorMax, (floor) => `floor ${floor}`),
    { floorMin: undefined, floorMax: undefined },
  );
  put("parking", parkingMin !== undefined && `${parkingMin}+ parking`, { parkingMin: undefined });
  put("yearBuilt", yearBuiltMin !== undefined && `built since ${yearBuiltMin}`, { yearBuiltMin: undefined });
  put("availableBy", availableBy !== undefined && `ready by ${availableBy}`, { availableBy: undefined });
  put("days", listedWithinDays !== undefined && `listed within ${daysLabel(listedWithinDays)}`, {
    listedWithinDays: undefined,
  });
  putEach("directionFaces", criteria.directionFaces, DIRECTION_NAMES);
  putEach("postedBy", criteria.postedBy, POSTED_BY_NAMES);
  putEach("amenities", criteria.amenities, AMENITY_NAMES);
  putEach("extras", criteria.extras, EXTRA_NAMES);
  put("keywords", criteria.keywords !== undefined && `“${criteria.keywords}”`, { keywords: undefined });
  put("agency", criteria.agency !== undefined && "one agency", { agency: undefined });
  put("around", criteria.around && `within ${Math.round(criteria.around.metres / 1000)} km`, { around: undefined });
  put("areas", criteria.areas.length > 0 && "drawn area", { areas: [] });
  return filters;

  function putEach<Value extends string>(
    key: keyof SearchCriteria,
    chosen: readonly Value[],
    names: Readonly<Record<Value, string>>,
  ): void {
    for (const value of chosen)
      put(`${key}-${value}`, names[value], { [key]: chosen.filter((other) => other !== value) });
  }
}

/** "Price up to ₹1.65 Cr", or "Any furnishing" when the filter is dropped. */
export function relaxationText(filter: RelaxableFilter, eased: SearchCriteria): string {
  const kept = {
    price: priceRangeLabel(eased),
    area: areaRangeLabel(eased),
    bedrooms: eased.bedrooms.length > 0 ? bedroomsLabel(marketOf(eased.market), eased.bedrooms) : undefined,
  };
  const label = filter === "price" || filter === "area" || filter === "bedrooms" ? kept[filter] : undefined;
  if (label === undefined) return `Any ${RELAXED_NAMES[filter]}`;
  return filter === "bedrooms" ? label : `${filter === "price" ? "Price" : "Area"} ${label}`;
}

export const daysLabel = (days: number) => (days === 1 ? "a day" : `${days} days`);
