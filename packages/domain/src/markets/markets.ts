import { india } from "#markets/india";
import type { Market, MarketCode } from "#markets/market";
import { unitedStates } from "#markets/united-states";

const MARKETS: Readonly<Record<MarketCode, Market>> = { IN: india, US: unitedStates };

export function marketOf(code: MarketCode): Market {
  return MARKETS[code];
}
