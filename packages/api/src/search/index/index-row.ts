import { LISTING_TYPES, type ListingType } from "@repo/domain/listings/listing-type";
import { MARKET_CODES, type MarketCode } from "@repo/domain/markets/market";

/** A searchable listing as the index keeps it. Numbers that are not known are NaN, so that no limit fits them. */
export type IndexRow = {
  number: number;
  listingId: string;
  market: MarketCode;
  listingType: ListingType;
  cell: number;
  x: number;
  y: number;
  kinds: number;
  features: number;
  priceMinor: number;
  squareMetres: number;
  bathrooms: number;
  floor: number;
  parking: number;
  yearBuilt: number;
  availableDay: number;
  onMarketSeconds: number;
  visibleUntilSeconds: number;
  locality: number;
  city: number;
  agency: number;
};

/** Reads `INDEX_ROW_COLUMNS` as the driver or JSON give them: bigints and "Infinity" are text, and null is what is not known. */
export function indexRowFrom(fields: readonly unknown[]): IndexRow {
  const numberAt = (index: number) => (fields[index] === null ? Number.NaN : Number(fields[index]));
  return {
    number: numberAt(0),
    listingId: String(fields[1]),
    market: known(MARKET_CODES, fields[2]),
    listingType: known(LISTING_TYPES, fields[3]),
    cell: numberAt(4),
    x: numberAt(5),
    y: numberAt(6),
    kinds: numberAt(7),
    features: numberAt(8),
    priceMinor: numberAt(9),
    squareMetres: numberAt(10),
    bathrooms: numberAt(11),
    floor: numberAt(12),
    parking: numberAt(13),
    yearBuilt: numberAt(14),
    availableDay: numberAt(15),
    onMarketSeconds: numberAt(16),
    visibleUntilSeconds: numberAt(17),
    locality: numberAt(18),
    city: numberAt(19),
    agency: numberAt(20),
  };
}

function known<Value extends string>(values: readonly Value[], field: unknown): Value {
  const value = values.find((name) => name === field);
  if (value === undefined) throw new Error("A searchable listing holds a value that this version does not know.");
  return value;
}
