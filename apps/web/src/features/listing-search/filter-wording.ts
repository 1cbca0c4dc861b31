import type { Market } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";

const MOST_BEDROOMS = 5;

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
  const { formatPriceShort } = marketOf(market);
  if (priceMinorMin !== undefined && priceMinorMax !== undefined) {
    return `${formatPriceShort(priceMinorMin)} – ${formatPriceShort(priceMinorMax)}`;
  }
  if (priceMinorMax !== undefined) return `up to ${formatPriceShort(priceMinorMax)}`;
  return priceMinorMin === undefined ? undefined : `from ${formatPriceShort(priceMinorMin)}`;
}
