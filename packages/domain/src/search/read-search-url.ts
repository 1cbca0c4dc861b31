import * as z from "zod/mini";
import { toSquareMetres } from "#area/area";
import { decodePolyline } from "#geo/polyline";
import { MARKET_CODES } from "#markets/market";
import { marketOf } from "#markets/markets";
import { MINOR_PER_MAJOR } from "#money/minor-units";
import { type SearchCriteria, searchCriteria } from "#search/search-criteria";
import { DEFAULT_MARKET } from "#search/search-url";

type Params = { get(name: string): string | null };

/**
 * Reads criteria from an address's query. A value nobody could have meant is left out, so an old or
 * hand-edited link still opens a search.
 */
export function criteriaFromUrl(params: Params): SearchCriteria {
  const fields: Record<string, unknown> = {};
  const market = z.catch(z.enum(MARKET_CODES), DEFAULT_MARKET).parse(params.get("market"));
  const { areaUnit } = marketOf(market);
  const candidates: Record<string, unknown> = {
    market,
    listingType: params.get("type") ?? undefined,
    places: listFrom(params.get("place")),
    bounds: boundsFrom(params.get("in")),
    areas: areasFrom(params.get("draw")),
    around: aroundFrom(params.get("near")),
    propertySubTypes: listFrom(params.get("homes")),
    bedrooms: listFrom(params.get("beds"))?.map(Number),
    bathroomsMin: numberFrom(params.get("baths")),
    priceMinorMin: scaled(params.get("priceMin"), MINOR_PER_MAJOR),
    priceMinorMax: scaled(params.get("priceMax"), MINOR_PER_MAJOR),
    squareMetresMin: squareMetresFrom(params.get("areaMin"), (value) => toSquareMetres(value, areaUnit)),
    squareMetresMax: squareMetresFrom(params.get("areaMax"), (value) => toSquareMetres(value, areaUnit)),
    floorMin: numberFrom(params.get("floorMin")),
    floorMax: numberFrom(params.get("floorMax")),
    parkingMin: numberFrom(params.get("parking")),
    yearBuiltMin: numberFrom(params.get("builtSince")),
    availableBy: params.get("by") ?? undefined,
    listedWithinDays: numberFrom(params.get("days")),
    furnished: listFrom(params.get("furnished")),
    directionFaces: listFrom(params.get("faces")),
    postedBy: listFrom(params.get("postedBy")),
    amenities: listFrom(params.get("amenities")),
    extras: listFrom(params.get("with")),
    agency: params.get("agency") ?? undefined,
    keywords: params.get("q") ?? undefined,
    sort: params.get("sort") ?? undefined,
  };
  for (const [name, value] of Object.entries(candidates)) {
    if (value !== undefined && searchCriteria.safeParse({ ...fields, [name]: value }).success) fields[name] = value;
  }
  return searchCriteria.parse(fields);
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

/** Decimal degrees and metres, or undefined when one of them is anything else. */
function numbersFrom(text: string | null, count: number): number[] | undefined {
  const numbers = (text ?? "")
    .split(",")
    .map((part) => (/^-?\d{1,6}(\.\d{1,10})?$/.test(part) ? Number(part) : Number.NaN));
  return numbers.length === count && !numbers.some(Number.isNaN) ? numbers : undefined;
}

function boundsFrom(text: string | null): unknown {
  const numbers = numbersFrom(text, 4);
  if (!numbers) return undefined;
  const [west, south, east, north] = numbers;
  return { west, south, east, north };
}

function aroundFrom(text: string | null) {
  const numbers = numbersFrom(text, 3);
  if (!numbers) return undefined;
  const [latitude, longitude, metres] = numbers;
  return { latitude, longitude, metres };
}

/** Areas are parted by ";" and the rings of one by ",", which no polyline holds. */
function areasFrom(text: string | null): unknown {
  if (text === null || text === "") return undefined;
  return text.split(";").map((rings) => rings.split(",").map(decodePolyline));
}
