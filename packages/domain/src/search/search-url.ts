import { fromSquareMetres } from "#area/area";
import type { GeoBounds } from "#geo/geo-point";
import { encodePolyline } from "#geo/polyline";
import { marketOf } from "#markets/markets";
import { MINOR_PER_MAJOR } from "#money/minor-units";
import type { SearchCriteria } from "#search/search-criteria";

/** About one metre: enough for a viewport, short enough for an address. */
const COORDINATE_DIGITS = 5;
export const DEFAULT_MARKET = "IN";

/**
 * The shortest query that reads back as the same criteria; names and order are stable, so links compare equal. It checks
 * nothing, as links to searches are on every page and a validator is not: whoever opens one has it read.
 */
export function criteriaToUrl(criteria: Partial<SearchCriteria>): URLSearchParams {
  const { areaUnit } = marketOf(criteria.market ?? DEFAULT_MARKET);
  const params = new URLSearchParams();
  const put = (name: string, value: string | number | readonly (string | number)[] | undefined, mark = "~") => {
    const text = typeof value === "object" ? value.join(mark) : String(value ?? "");
    if (text !== "") params.set(name, text);
  };
  put("market", criteria.market === DEFAULT_MARKET ? undefined : criteria.market);
  put("type", criteria.listingType === "Sale" ? undefined : criteria.listingType);
  put("place", criteria.places);
  put("in", criteria.bounds && boundsToUrl(criteria.bounds));
  put("draw", areasToUrl(criteria.areas), ";");
  put("near", criteria.around && aroundToUrl(criteria.around));
  put("homes", criteria.propertySubTypes);
  put("beds", criteria.bedrooms);
  put("baths", criteria.bathroomsMin);
  put("priceMin", inMajor(criteria.priceMinorMin));
  put("priceMax", inMajor(criteria.priceMinorMax));
  put("areaMin", roundedArea(criteria.squareMetresMin, areaUnit));
  put("areaMax", roundedArea(criteria.squareMetresMax, areaUnit));
  put("floorMin", criteria.floorMin);
  put("floorMax", criteria.floorMax);
  put("parking", criteria.parkingMin);
  put("builtSince", criteria.yearBuiltMin);
  put("by", criteria.availableBy);
  put("days", criteria.listedWithinDays);
  put("furnished", criteria.furnished);
  put("faces", criteria.directionFaces);
  put("postedBy", criteria.postedBy);
  put("amenities", criteria.amenities);
  put("with", criteria.extras);
  put("agency", criteria.agency);
  put("q", criteria.keywords);
  put("sort", criteria.sort === "relevance" ? undefined : criteria.sort);
  return params;
}

function inMajor(amountMinor: number | undefined): number | undefined {
  return amountMinor === undefined ? undefined : amountMinor / MINOR_PER_MAJOR;
}

function roundedArea(squareMetres: number | undefined, unit: Parameters<typeof fromSquareMetres>[1]) {
  return squareMetres === undefined ? undefined : Number(fromSquareMetres(squareMetres, unit).toFixed(2));
}

const areasToUrl = (areas: SearchCriteria["areas"] = []) => areas.map((rings) => rings.map(encodePolyline).join(","));

const shortDegrees = (degrees: number) => Number(degrees.toFixed(COORDINATE_DIGITS));

function boundsToUrl({ west, south, east, north }: GeoBounds): string {
  return [west, south, east, north].map(shortDegrees).join(",");
}

function aroundToUrl({ latitude, longitude, metres }: NonNullable<SearchCriteria["around"]>): string {
  return [shortDegrees(latitude), shortDegrees(longitude), Math.round(metres)].join(",");
}
