import type { Market } from "#markets/market";

/** The price as people of the market would say it, and never nothing. */
export function quotedPrice({ quoteSteps }: Pick<Market, "quoteSteps">, amountMinor: number): number {
  const step = quoteSteps.find(({ fromMinor }) => amountMinor >= fromMinor)?.stepMinor ?? 1;
  return Math.max(step, Math.round(amountMinor / step) * step);
}
