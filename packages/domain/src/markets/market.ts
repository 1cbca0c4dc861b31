import type { AreaBasis, AreaUnit } from "#area/area";
import type { GeoBounds } from "#geo/geo-point";
import type { PriceComponentKind } from "#listings/price-component";
import type { AreaProblem, TypedArea } from "#markets/typed-area";
import type { Currency } from "#money/money";

export const MARKET_CODES = ["IN", "US"] as const;
export type MarketCode = (typeof MARKET_CODES)[number];

/** One regulator of homes and the numbers it gives out, in upper case without blanks. */
export type RegistrationAuthority = {
  region: string;
  name: string;
  pattern: RegExp;
  /** By which a number is known to be meant for this authority, right or wrong. */
  beginning: RegExp;
  example: string;
};

/** A price component that the market knows. */
export type PriceComponentRule = {
  kind: PriceComponentKind;
  label: string;
  /** In basis points of the list price, for everybody who buys; null for what only some homes ask. */
  usualRate: { least: number; most: number } | null;
  /** Only asked for homes that are still being built. */
  isForNewOnly: boolean;
};

/** What the core needs to know about a country; everything local lives in one file per market. */
export type Market = {
  code: MarketCode;
  /** How the market is called in a sentence, in English. */
  name: string;
  currency: Currency;
  /** What a map shows before a place is chosen. */
  bounds: GeoBounds;
  /** BCP 47 tag for numbers and dates. */
  locale: string;
  /** ISO 3166 country for telephone numbers typed without a country code. */
  phoneCountry: "IN" | "US";
  /** What its telephone numbers begin with when called from anywhere. */
  phonePrefix: string;
  /** How an agent gets from home to home in its cities: streets against the straight line, and the usual speed. */
  travel: { roadFactor: number; kilometresPerHour: number };
  areaUnit: AreaUnit;
  areaUnitLabel: string;
  /** The one basis on which homes of this market are compared. */
  comparisonBasis: AreaBasis;
  areaBasisLabels: Readonly<Record<AreaBasis, string>>;
  /** "₹1.23 Cr": short enough for a pin; truncates, so it never promises more than the price. */
  formatPriceShort: (amountMinor: number) => string;
  /** "₹1,23,45,678", with the paise when there are any: what `parsePrice` reads back exactly. */
  formatPrice: (amountMinor: number) => string;
  /** Minor units of what a person typed ("1.2 cr", "75 lakhs"), or undefined when it is no price. */
  parsePrice: (typed: string) => number | undefined;
  /** What a person typed ("1,200 sq. ft.", "200 gaj"); a bare number is in `areaUnit`. */
  parseArea: (typed: string) => TypedArea | { problem: AreaProblem };
  /** "1,200.5 sq ft": what `parseArea` reads back exactly. */
  formatArea: (area: TypedArea) => string;
  bedroomsLabel: (bedroomsTotal: number) => string;
  priceComponents: readonly PriceComponentRule[];
  registrationAuthorities: readonly RegistrationAuthority[];
  /** Where a price filter's choices lie, in minor units, per listing type. */
  priceSteps: Readonly<Record<"Sale" | "Lease", readonly number[]>>;
  /** To what people round a price when they quote it, largest first: the first that the price reaches counts. */
  quoteSteps: readonly QuoteStep[];
  homeLoan: HomeLoanHabits;
};

/** Prices from here on are multiples of that, both in minor units. */
export type QuoteStep = { fromMinor: number; stepMinor: number };

/** Where a loan calculator begins and how far it goes. */
type HomeLoanHabits = {
  /** What people call the monthly payment. */
  instalmentName: string;
  yearlyPercent: number;
  years: number;
  longestYears: number;
  /** How much of the price banks lend, in percent. */
  percentOfPrice: (priceMinor: number) => number;
};
