import type { LISTING_TYPES } from "#listings/listing-type";
import type { MarketCode } from "#markets/market";
import { marketOf } from "#markets/markets";

/** The prices between which homes are counted for the histogram: bin 0 lies below the first, the last bin above all. */
export function priceSteps(market: MarketCode, listingType: (typeof LISTING_TYPES)[number]): readonly number[] {
  return marketOf(market).priceSteps[listingType];
}

/** How many of the steps are at or below the price. */
export function priceBin(steps: readonly number[], priceMinor: number): number {
  let bin = 0;
  while (bin < steps.length && priceMinor >= (steps[bin] ?? Number.POSITIVE_INFINITY)) bin++;
  return bin;
}
