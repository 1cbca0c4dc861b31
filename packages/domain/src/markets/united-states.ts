import { AREA_UNIT_LABELS, COMMON_AREA_UNITS } from "#markets/area-words";
import { formatExactly } from "#markets/format-exactly";
import type { Market } from "#markets/market";
import { type PriceWords, parseScaledNumber } from "#markets/parse-scaled-number";
import { type AreaWords, formatArea, parseArea } from "#markets/typed-area";

const CENTS = 100;
const THOUSAND = 1_000 * CENTS;
const MILLION = 1_000_000 * CENTS;

const PRICE_WORDS: PriceWords = {
  before: /^(?:us)?(?:\$|usd)\s*/,
  after: /\s*(?:usd|dollars)?$/,
  scales: { "": CENTS, k: THOUSAND, thousand: THOUSAND, m: MILLION, million: MILLION },
};

const AREAS: AreaWords = { units: COMMON_AREA_UNITS, regional: new Set(), labels: AREA_UNIT_LABELS };

const grouping = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

function formatPriceShort(amountMinor: number): string {
  if (amountMinor >= MILLION) return `$${Math.floor((amountMinor * 100) / MILLION) / 100}M`;
  if (amountMinor >= THOUSAND) return `$${Math.floor(amountMinor / THOUSAND)}k`;
  return `$${Math.floor(amountMinor / CENTS)}`;
}

export const unitedStates: Market = {
  code: "US",
  name: "the United States",
  currency: "USD",
  bounds: { west: -125, south: 24.5, east: -66.5, north: 49.5 },
  locale: "en-US",
  phoneCountry: "US",
  phonePrefix: "+1",
  travel: { roadFactor: 1.3, kilometresPerHour: 35 },
  areaUnit: "squareFoot",
  areaUnitLabel: "sq ft",
  comparisonBasis: "LivingArea",
  areaBasisLabels: {
    Carpet: "carpet",
    BuiltUp: "built-up",
    SuperBuiltUp: "super built-up",
    Plot: "lot",
    LivingArea: "living area",
  },
  formatPriceShort,
  formatPrice: (amountMinor) => formatExactly("$", grouping, amountMinor),
  parsePrice: (typed) => parseScaledNumber(typed, PRICE_WORDS),
  parseArea: (typed) => parseArea(typed, AREAS),
  formatArea: (area) => formatArea(area, "en-US", AREAS),
  bedroomsLabel: (bedroomsTotal) => (bedroomsTotal === 0 ? "Studio" : `${bedroomsTotal} bd`),
  priceComponents: [],
  registrationAuthorities: [],
  priceSteps: {
    Sale: [200, 300, 400, 500, 600, 750, 900, 1000, 1250, 1500, 2000, 3000].map((thousands) => thousands * THOUSAND),
    Lease: [1000, 1500, 2000, 2500, 3000, 4000, 5000, 7500].map((dollars) => dollars * CENTS),
  },
  quoteSteps: [
    { fromMinor: 10 * MILLION, stepMinor: 100 * THOUSAND },
    { fromMinor: MILLION, stepMinor: 10 * THOUSAND },
    { fromMinor: 100 * THOUSAND, stepMinor: THOUSAND },
    { fromMinor: 10 * THOUSAND, stepMinor: THOUSAND / 2 },
    { fromMinor: 0, stepMinor: 25 * CENTS },
  ],
  homeLoan: {
    instalmentName: "Monthly payment",
    yearlyPercent: 6.5,
    years: 30,
    longestYears: 30,
    percentOfPrice: () => 80,
  },
};
