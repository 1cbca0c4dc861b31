import { formatExactly } from "#markets/format-exactly";
import { INDIAN_AREAS } from "#markets/india-areas";
import { INDIAN_REGISTRATIONS } from "#markets/india-registrations";
import type { Market, PriceComponentRule } from "#markets/market";
import { type PriceWords, parseScaledNumber } from "#markets/parse-scaled-number";
import { formatArea, parseArea } from "#markets/typed-area";

const PAISE = 100;
const THOUSAND = 1_000 * PAISE;
const LAKH = 100_000 * PAISE;
const CRORE = 10_000_000 * PAISE;

const PRICE_WORDS: PriceWords = {
  before: /^(?:₹|rs\.?|inr|रु\.?)\s*/,
  after: /\s*(?:(?<![\p{L}\p{M}])(?:₹|rs|inr|rupees|रुपये))?\s*(?:\/-)?\s*(?:only)?\.?$/u,
  scales: {
    "": PAISE,
    ...scaled(THOUSAND, "k", "thousand", "हजार", "हज़ार"),
    ...scaled(LAKH, "l", "lac", "lacs", "lakh", "lakhs", "लाख"),
    ...scaled(CRORE, "c", "cr", "crs", "crore", "crores", "करोड़"),
  },
};

/** As NFKC writes them: the dotted letters of Hindi are a letter and a dot. */
function scaled(minor: number, ...words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word) => [word.normalize("NFKC"), minor]));
}

const PERCENT = 100;

/** Stamp duty differs by state, by buyer and by the year; the range holds all of them. */
const PRICE_COMPONENTS: readonly PriceComponentRule[] = [
  { kind: "FloorRise", label: "Floor rise", usualRate: null, isForNewOnly: false },
  { kind: "PreferentialLocation", label: "Preferential location", usualRate: null, isForNewOnly: false },
  { kind: "Parking", label: "Parking", usualRate: null, isForNewOnly: false },
  { kind: "ClubMembership", label: "Club membership", usualRate: null, isForNewOnly: false },
  { kind: "Tax", label: "GST", usualRate: { least: PERCENT, most: 5 * PERCENT }, isForNewOnly: true },
  { kind: "StampDuty", label: "Stamp duty", usualRate: { least: 5 * PERCENT, most: 8 * PERCENT }, isForNewOnly: false },
  { kind: "RegistrationFee", label: "Registration", usualRate: { least: PERCENT, most: PERCENT }, isForNewOnly: false },
];

const grouping = new Intl.NumberFormat("en-IN", { maximumFractionDigits: 0 });

/** At most that many decimals, cut off rather than rounded: ₹99,99,999 is "₹99.99 L", never "₹1 Cr". */
function truncated(amountMinor: number, unit: number, decimals: number): string {
  return String((amountMinor - (amountMinor % (unit / 10 ** decimals))) / unit);
}

function formatPriceShort(amountMinor: number): string {
  if (amountMinor >= CRORE) return `₹${truncated(amountMinor, CRORE, 2)} Cr`;
  if (amountMinor >= LAKH) return `₹${truncated(amountMinor, LAKH, 2)} L`;
  if (amountMinor >= THOUSAND) return `₹${truncated(amountMinor, THOUSAND, 1)}k`;
  return `₹${truncated(amountMinor, PAISE, 0)}`;
}

/** The Reserve Bank's ceilings: the larger the loan, the smaller its share of the price may be. */
const LENDING_CEILINGS = [
  { percent: 90, largestLoanMinor: 30 * LAKH },
  { percent: 80, largestLoanMinor: 75 * LAKH },
];
const PERCENT_OF_LARGER_LOANS = 75;

export const india: Market = {
  code: "IN",
  name: "India",
  currency: "INR",
  bounds: { west: 68, south: 7.5, east: 97.5, north: 35.5 },
  locale: "en-IN",
  phoneCountry: "IN",
  phonePrefix: "+91",
  travel: { roadFactor: 1.4, kilometresPerHour: 20 },
  areaUnit: "squareFoot",
  areaUnitLabel: "sq ft",
  comparisonBasis: "Carpet",
  areaBasisLabels: {
    Carpet: "carpet",
    BuiltUp: "built-up",
    SuperBuiltUp: "super built-up",
    Plot: "plot",
    LivingArea: "living area",
  },
  formatPriceShort,
  formatPrice: (amountMinor) => formatExactly("₹", grouping, amountMinor),
  parsePrice: (typed) => parseScaledNumber(typed, PRICE_WORDS),
  parseArea: (typed) => parseArea(typed, INDIAN_AREAS),
  formatArea: (area) => formatArea(area, "en-IN", INDIAN_AREAS),
  bedroomsLabel: (bedroomsTotal) => (bedroomsTotal === 0 ? "Studio" : `${bedroomsTotal} BHK`),
  priceComponents: PRICE_COMPONENTS,
  registrationAuthorities: INDIAN_REGISTRATIONS,
  priceSteps: {
    Sale: [25, 40, 50, 60, 75, 90, 100, 125, 150, 200, 300, 500, 1000].map((lakhs) => lakhs * LAKH),
    Lease: [10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 300].map((thousands) => thousands * THOUSAND),
  },
  quoteSteps: [
    { fromMinor: 10 * CRORE, stepMinor: 10 * LAKH },
    { fromMinor: CRORE, stepMinor: LAKH },
    { fromMinor: 10 * LAKH, stepMinor: 50 * THOUSAND },
    { fromMinor: LAKH, stepMinor: 5 * THOUSAND },
    { fromMinor: 10 * THOUSAND, stepMinor: THOUSAND / 2 },
    { fromMinor: 0, stepMinor: 100 * PAISE },
  ],
  homeLoan: {
    instalmentName: "EMI",
    yearlyPercent: 8.5,
    years: 20,
    longestYears: 30,
    percentOfPrice: (priceMinor) =>
      LENDING_CEILINGS.find(({ percent, largestLoanMinor }) => (priceMinor * percent) / 100 <= largestLoanMinor)
        ?.percent ?? PERCENT_OF_LARGER_LOANS,
  },
};
