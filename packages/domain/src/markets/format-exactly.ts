import { MINOR_PER_MAJOR } from "#money/minor-units";

/** "₹1,23,45,678", or "₹1,23,45,678.50" when there are minor units: reads back as the same amount. */
export function formatExactly(symbol: string, grouping: Intl.NumberFormat, amountMinor: number): string {
  const minor = amountMinor % MINOR_PER_MAJOR;
  const major = grouping.format((amountMinor - minor) / MINOR_PER_MAJOR);
  return `${symbol}${major}${minor === 0 ? "" : `.${String(minor).padStart(2, "0")}`}`;
}
