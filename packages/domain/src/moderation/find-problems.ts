import type { AreaBasis } from "#area/area";
import type { PropertySubType } from "#listings/property-type";
import { BANNED_WORDS } from "#markets/banned-words";
import type { MarketCode } from "#markets/market";
import type { Finding } from "#moderation/finding";
import { hiddenContacts } from "#moderation/hidden-contacts";
import { priceOutlier } from "#moderation/price-outlier";

/** A listing as handed in, with what else is known around it. */
export type CheckedListing = {
  market: MarketCode;
  propertySubType: PropertySubType;
  description: string;
  priceMinor: number;
  bedroomsTotal: number;
  bathroomsTotal: number;
  entryLevel: number | null;
  comparisonBasis: AreaBasis;
  squareMetres: Partial<Readonly<Record<AreaBasis, number>>>;
  registrationNumber: string | null;
  photos: number;
  /** From the pin to the box of the locality; 0 inside. */
  metresOutsideLocality: number;
  /** Prices of a square metre of like homes in the locality, on the same basis. */
  comparableUnitPrices: readonly number[];
  /** Homes elsewhere that carry the same number. */
  registrationElsewhere: number;
  mostSimilar: { listingId: string; title: string; similarity: number } | null;
  submittedInLastHour: number;
};

const FAR_METRES = 2_000;
const LEAST_SQUARE_METRES_PER_BEDROOM = 6;
const SIMILAR_FROM = 0.6;
const SAME_FROM = 0.85;
const BURST_FROM = 20;
const STRANGE_RATIO = 3;
const SHORTEST_REGISTRATION = 6;
const BEDROOMS_IN_TEXT = /\b(\d{1,2})\s?(?:bhk|bed(?:room)?s?)\b/i;
/** Each may not be larger than the next. */
const NESTED_BASES: readonly AreaBasis[] = ["Carpet", "BuiltUp", "SuperBuiltUp"];

/** Everything the automatic checks find, each check by itself. Nothing is decided by it. */
export function findProblems(listing: CheckedListing): Finding[] {
  return CHECKS.flatMap((check) => check(listing));
}

type Check = (listing: CheckedListing) => Finding[];

const missingFacts: Check = ({ propertySubType, bathroomsTotal, entryLevel, squareMetres, comparisonBasis, photos }) =>
  Object.entries({
    photos: photos === 0,
    area: squareMetres[comparisonBasis] === undefined,
    bathroomsTotal: propertySubType !== "Plot" && bathroomsTotal === 0,
    entryLevel: propertySubType === "Apartment" && entryLevel === null,
  })
    .filter(([, isMissing]) => isMissing)
    .map(([fact]) => ({ kind: "MissingFact", severity: "Notice", evidence: { fact } }));

const contradictoryFacts: Check = ({ squareMetres, comparisonBasis, bedroomsTotal, description }) => {
  const found: Finding[] = [];
  const contradiction = (evidence: Finding["evidence"]) =>
    found.push({ kind: "ContradictoryFacts", severity: "Warning", evidence });
  const nested = NESTED_BASES.map((basis) => squareMetres[basis]).filter((area) => area !== undefined);
  if (nested.some((area, index) => area > (nested[index + 1] ?? Number.POSITIVE_INFINITY))) {
    contradiction({ fact: "areas" });
  }
  const area = squareMetres[comparisonBasis];
  if (area !== undefined && area < bedroomsTotal * LEAST_SQUARE_METRES_PER_BEDROOM) contradiction({ fact: "area" });
  const said = Number(BEDROOMS_IN_TEXT.exec(description)?.[1] ?? bedroomsTotal);
  if (said !== bedroomsTotal) contradiction({ fact: "bedroomsTotal", said, entered: bedroomsTotal });
  return found;
};

const contacts: Check = ({ description }) =>
  hiddenContacts(description).map((contact) => ({ kind: "ContactInText", severity: "Serious", evidence: { contact } }));

const bannedWords: Check = ({ market, description }) => {
  const text = description.toLowerCase().replaceAll(/\s+/g, " ");
  return BANNED_WORDS[market]
    .filter((words) => text.includes(words))
    .map((words) => ({ kind: "BannedWords", severity: "Serious", evidence: { words } }));
};

const price: Check = ({ priceMinor, squareMetres, comparisonBasis, comparableUnitPrices }) => {
  const area = squareMetres[comparisonBasis];
  const ratio = area === undefined ? undefined : priceOutlier(priceMinor / area, comparableUnitPrices);
  if (ratio === undefined) return [];
  const isStrange = ratio > STRANGE_RATIO || ratio < 1 / STRANGE_RATIO;
  const evidence = { percent: Math.round(ratio * 100), compared: comparableUnitPrices.length };
  return [{ kind: "PriceOutlier", severity: isStrange ? "Serious" : "Warning", evidence }];
};

const pin: Check = ({ metresOutsideLocality }) =>
  metresOutsideLocality <= FAR_METRES
    ? []
    : [
        {
          kind: "PinFarFromLocality",
          severity: "Warning",
          evidence: { kilometres: Math.round(metresOutsideLocality / 100) / 10 },
        },
      ];

/** A project's number is rightly carried by many of its homes, but only where the project stands. */
const registration: Check = ({ registrationNumber, registrationElsewhere }) => {
  if (registrationNumber === null) return [];
  const isMalformed = registrationNumber.length < SHORTEST_REGISTRATION || !/\d/.test(registrationNumber);
  const found: Finding[] = [];
  if (isMalformed) found.push({ kind: "RegistrationMalformed", severity: "Warning", evidence: {} });
  if (registrationElsewhere > 0) {
    const evidence = { homes: registrationElsewhere };
    found.push({ kind: "RegistrationUsedElsewhere", severity: "Warning", evidence });
  }
  return found;
};

const similarText: Check = ({ mostSimilar }) => {
  if (mostSimilar === null || mostSimilar.similarity < SIMILAR_FROM) return [];
  const { listingId, title, similarity } = mostSimilar;
  const severity = similarity >= SAME_FROM ? "Serious" : "Warning";
  return [{ kind: "SimilarText", severity, evidence: { listingId, title, percent: Math.round(similarity * 100) } }];
};

const burst: Check = ({ submittedInLastHour: homes }) =>
  homes < BURST_FROM ? [] : [{ kind: "BurstPosting", severity: "Notice", evidence: { homes } }];

const CHECKS: readonly Check[] = [
  contacts,
  bannedWords,
  price,
  similarText,
  contradictoryFacts,
  registration,
  pin,
  missingFacts,
  burst,
];
