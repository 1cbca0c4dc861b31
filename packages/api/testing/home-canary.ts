/** What only one home holds, in every field that a public page could show. */
export type CanaryKind =
  | "id"
  | "title"
  | "slug"
  | "description"
  | "project"
  | "address"
  | "alt"
  | "caption"
  | "tour"
  | "photo"
  | "price"
  | "waiting";
export type Sighting = { home: number; kind: CanaryKind };

const ID = "0badc0de-0000-4000-8000-";
const PICTURE = "c0ffee".repeat(9);
const WAITING_PICTURE = "decade".repeat(9);
/** In whole rupees, so that neighbours differ by one. */
const LEAST_PRICE = 12_340_000;

/** The values of the home of that number, each found again by `canariesIn`; those of `waiting` are of an edit nobody has approved. */
export function canaryOf(home: number) {
  const word = (kind: CanaryKind) => `canary-${home}-${kind}`;
  const digits = (length: number) => String(home).padStart(length, "0");
  return {
    id: `${ID}${digits(12)}`,
    sha256: `${PICTURE}${digits(10)}`,
    waitingSha256: `${WAITING_PICTURE}${digits(10)}`,
    priceMinor: (LEAST_PRICE + home) * 100,
    word,
  };
}

const WORD = /canary-(\d+)-([a-z]+)/g;
/** As digits, with or without paise, or as it is written in India. */
const PRICE = /(?<![\w.])(1,23,4\d,\d{3}|1234\d{4}(?:00)?)(?!\w)/g;

/** Every home that a text tells something of, and what. */
export function canariesIn(text: string): Sighting[] {
  const numbered = (pattern: RegExp, kind: CanaryKind) =>
    [...text.matchAll(pattern)].map(([, digits]) => ({ home: Number(digits), kind }));
  return [
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `word` alone
    ...[...text.matchAll(WORD)].map(([, home, kind]) => ({ home: Number(home), kind: kind as CanaryKind })),
    ...numbered(new RegExp(`${ID}(\\d{12})`, "g"), "id"),
    ...numbered(new RegExp(`${PICTURE}(\\d{10})`, "g"), "photo"),
    ...numbered(new RegExp(`${WAITING_PICTURE}(\\d{10})`, "g"), "waiting"),
    ...[...text.matchAll(PRICE)].map(([, price = ""]) => ({
      home: Number(price.replaceAll(",", "").slice(0, 8)) - LEAST_PRICE,
      kind: "price" as const,
    })),
  ];
}
