import { INDIAN_REGISTRATIONS } from "#markets/india-registrations";
import type { Market, PriceComponentRule } from "#markets/market";
import { parseScaledNumber } from "#markets/parse-scaled-number";

const PAISE = 100;
const THOUSAND = 1_000 * PAISE;
const LAKH = 100_000 * PAISE;
const CRORE = 10_000_000 * PAISE;

const PRICE_WORDS = {
  "": PAISE,
  k: THOUSAND,
  thousand: THOUSAND,
  l: LAKH,
  lac: LAKH,
  lacs: LAKH,
  lakh: LAKH,
  lakhs: LAKH,
  c: CRORE,
  cr: CRORE,
  crs: CRORE,
  crore: CRORE,
  crores: CRORE,
};

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

/** At most two decimals, cut off rather than rounded: ₹99,99,999 is "₹99.99 L", never "₹1 Cr". */
function truncated(amountMinor: number, unit: number): string {
  return String(Math.floor((amountMinor * 100) / unit) / 100);
}

function formatPriceShort(amountMinor: number): string {
  if (amountMinor >= CRORE) return `₹${truncated(amountMinor, CRORE)} Cr`;
  if (amountMinor >= LAKH) return `₹${truncated(amountMinor, LAKH)} L`;
  if (amountMinor >= THOUSAND) return `₹${Math.floor(amountMinor / (THOUSAND / 10)) / 10}k`;
  return `₹${Math.floor(amountMinor / PAISE)}`;
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
  formatPrice: (amountMinor) => `₹${grouping.format(Math.floor(amountMinor / PAISE))}`,
  parsePrice: (typed) => parseScaledNumber(typed, /₹|^rs\.?|^inr/g, PRICE_WORDS),
  bedroomsLabel: (bedroomsTotal) => (bedroomsTotal === 0 ? "Studio" : `${bedroomsTotal} BHK`),
  priceComponents: PRICE_COMPONENTS,
  registrationAuthorities: INDIAN_REGISTRATIONS,
  priceSteps: {
    Sale: [25, 40, 50, 60, 75, 90, 100, 125, 150, 200, 300, 500, 1000].map((lakhs) => lakhs * LAKH),
    Lease: [10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 300].map((thousands) => thousands * THOUSAND),
  },
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
