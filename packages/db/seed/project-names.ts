import { seededRandom } from "./seeded-random";

// Invented. Trees, light and water, as builders like them.
const FIRST = [
  "Palash",
  "Neem Court",
  "Kaveri",
  "Saffron",
  "Amaltas",
  "Silver Oak",
  "Chandan",
  "Lotus Bay",
  "Mango Grove",
  "Juniper",
  "Gulmohar",
  "Sandalwood",
  "Meadow",
  "Riverstone",
  "Sparrow",
  "Terrace",
  "Kadamba",
  "Ashwood",
  "Jasmine",
  "Copperleaf",
] as const;
const SECOND = [
  "Heights",
  "Residences",
  "Gardens",
  "Enclave",
  "Terraces",
  "Courtyard",
  "Park",
  "Vista",
  "Homes",
  "Greens",
] as const;
const PROJECTS_PER_LOCALITY = 7;

/** The same few projects for a locality each time, so neighbours share one. */
export function projectNamesOf(localitySlug: string): string[] {
  const seed = Array.from(localitySlug).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  const random = seededRandom(seed);
  return Array.from({ length: PROJECTS_PER_LOCALITY }, () => `${random.pick(FIRST)} ${random.pick(SECOND)}`);
}
