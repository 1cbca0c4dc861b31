import * as z from "zod";
import { fromSquareMetres, toSquareMetres } from "#area/area";
import type { GeoBounds } from "#geo/geo-point";
import { MARKET_CODES } from "#markets/market";
import { marketOf } from "#markets/markets";
import { MINOR_PER_MAJOR } from "#money/money";
import { type SearchCriteria, searchCriteria } from "#search/search-criteria";

/** About one metre: enough for a viewport, short enough for an address. */
const COORDINATE_DIGITS = 5;

type Params = { get(name: string): string | null };

/**
 * Reads criteria from an address's query. A value nobody could have meant is left out, so an old or
 * hand-edited link still opens a search.
 */
export function criteriaFromUrl(params: Params): SearchCriteria {
  const fields: Record<string, unknown> = {};
  const market = z.enum(MARKET_CODES).catch("IN").parse(params.get("market"));
  const { areaUnit } = marketOf(market);
  const candidates: Record<string, unknown> = {
    market,
    listingType: params.get("type") ?? undefined,
    place: params.get("place") ?? undefined,
    bounds: boundsFrom(params.get("in")),
    propertySubTypes: listFrom(params.get("homes")),
    bedrooms: listFrom(params.get("beds"))?.map(Number),
    priceMinorMin: scaled(params.get("priceMin"), MINOR_PER_MAJOR),
    priceMinorMax: scaled(params.get("priceMax"), MINOR_PER_MAJOR),
    squareMetresMin: squareMetresFrom(params.get("areaMin"), (value) => toSquareMetres(value, areaUnit)),
    squareMetresMax: squareMetresFrom(params.get("areaMax"), (value) => toSquareMetres(value, areaUnit)),
    furnished: listFrom(params.get("furnished")),
    sort: params.get("sort") ?? undefined,
  };
  for (const [name, value] of Object.entries(candidates)) {
    if (value !== undefined && searchCriteria.safeParse({ ...fields, [name]: value }).success) fields[name] = value;
  }
  return searchCriteria.parse(fields);
}

/** The shortest query that reads back as the same criteria; names and order are stable, so links compare equal. */
export function criteriaToUrl(criteria: SearchCriteria): URLSearchParams {
  const { areaUnit } = marketOf(criteria.market);
  const params = new URLSearchParams();
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== "") params.set(name, String(value));
  };
  put("market", criteria.market === "IN" ? undefined : criteria.market);
  put("type", criteria.listingType === "Sale" ? undefined : criteria.listingType);
  put("place", criteria.place);
  put("in", criteria.bounds && boundsToUrl(criteria.bounds));
  put("homes", criteria.propertySubTypes.join("~"));
  put("beds", criteria.bedrooms.join("~"));
  put("priceMin", inMajor(criteria.priceMinorMin));
  put("priceMax", inMajor(criteria.priceMinorMax));
  put("areaMin", roundedArea(criteria.squareMetresMin, areaUnit));
  put("areaMax", roundedArea(criteria.squareMetresMax, areaUnit));
  put("furnished", criteria.furnished.join("~"));
  put("sort", criteria.sort === "newest" ? undefined : criteria.sort);
  return params;
}

function listFrom(text: string | null): string[] | undefined {
  return text === null || text === "" ? undefined : [...new Set(text.split("~"))];
}

function numberFrom(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}(\.\d{1,4})?$/.test(text) ? Number(text) : undefined;
}

function scaled(text: string | null, factor: number): number | undefined {
  const value = numberFrom(text);
  return value === undefined ? undefined : Math.round(value * factor);
}

function squareMetresFrom(text: string | null, convert: (value: number) => number): number | undefined {
  const value = numberFrom(text);
  return value === undefined ? undefined : convert(value);
}

function inMajor(amountMinor: number | undefined): number | undefined {
  return amountMinor === undefined ? undefined : amountMinor / MINOR_PER_MAJOR;
}

function roundedArea(squareMetres: number | undefined, unit: Parameters<typeof fromSquareMetres>[1]) {
  return squareMetres === undefined ? undefined : Number(fromSquareMetres(squareMetres, unit).toFixed(2));
}

function boundsFrom(text: string | null): GeoBounds | undefined {
  const numbers = (text ?? "")
    .split(",")
    .map((part) => (/^-?\d{1,3}(\.\d{1,10})?$/.test(part) ? Number(part) : Number.NaN));
  const [west, south, east, north] = numbers;
  if (numbers.length !== 4 || west === undefined || south === undefined || east === undefined || north === undefined) {
    return undefined;
  }
  return { west, south, east, north };
}

function boundsToUrl({ west, south, east, north }: GeoBounds): string {
  return [west, south, east, north].map((degrees) => Number(degrees.toFixed(COORDINATE_DIGITS))).join(",");
}
