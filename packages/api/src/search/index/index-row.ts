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

/** Reads a line of `INDEX_ROW_LINE`. */
export function indexRowFrom(line: string): IndexRow {
  const fields = line.split(",");
  return {
    number: Number(fields[0]),
    listingId: fields[1] ?? "",
    market: known(MARKET_CODES, fields[2]),
    listingType: known(LISTING_TYPES, fields[3]),
    cell: Number(fields[4]),
    x: Number(fields[5]),
    y: Number(fields[6]),
    kinds: Number(fields[7]),
    features: Number(fields[8]),
    priceMinor: Number(fields[9]),
    squareMetres: Number(fields[10]),
    bathrooms: Number(fields[11]),
    floor: Number(fields[12]),
    parking: Number(fields[13]),
    yearBuilt: Number(fields[14]),
    availableDay: Number(fields[15]),
    onMarketSeconds: Number(fields[16]),
    visibleUntilSeconds: Number(fields[17]),
    locality: Number(fields[18]),
    city: Number(fields[19]),
    agency: Number(fields[20]),
  };
}

function known<Value extends string>(values: readonly Value[], field: string | undefined): Value {
  const value = values.find((name) => name === field);
  if (value === undefined) throw new Error("A searchable listing holds a value that this version does not know.");
  return value;
}
