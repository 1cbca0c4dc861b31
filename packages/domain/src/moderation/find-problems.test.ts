import { describe, expect, test } from "vitest";
import { type CheckedListing, findProblems } from "#moderation/find-problems";

const SOUND: CheckedListing = {
  market: "IN",
  propertySubType: "Apartment",
  description: "A quiet 3 BHK home with a balcony facing the park, priced at ₹1,20,00,000 and built in 2014.",
  priceMinor: 1_200_000_000,
  bedroomsTotal: 3,
  bathroomsTotal: 2,
  entryLevel: 4,
  comparisonBasis: "Carpet",
  squareMetres: { Carpet: 100, BuiltUp: 115, SuperBuiltUp: 130 },
  registrationNumber: "PRM/KA/RERA/1251/308/PR/170726/000001",
  photos: 4,
  metresOutsideLocality: 0,
  comparableUnitPrices: [11, 11.5, 12, 12, 12.5, 12.5, 13, 14, 900].map((each) => each * 1_000_000),
  registrationElsewhere: 0,
  mostSimilar: null,
  submittedInLastHour: 1,
};

const similar = (similarity: number) => ({ listingId: "a", title: "Another", similarity });

describe("findProblems", () => {
  test("a sound listing has none", () => {
    expect(findProblems(SOUND)).toEqual([]);
  });

  test.each<[string, Partial<CheckedListing>, object]>([
    ["a number", { description: "Call 98450 12345" }, { kind: "ContactInText", evidence: { contact: "Phone" } }],
    [
      "a number in words",
      { description: "nine eight four five zero one two three four five" },
      { kind: "ContactInText", evidence: { contact: "Phone" } },
    ],
    ["an address", { description: "me (at) homes.example" }, { kind: "ContactInText", evidence: { contact: "Email" } }],
    ["a link", { description: "see www.homes.example/7" }, { kind: "ContactInText", severity: "Serious" }],
    [
      "banned words",
      { description: "No  Bachelors please" },
      { kind: "BannedWords", evidence: { words: "no bachelors" } },
    ],
    ["a tenth of the price", { priceMinor: 120_000_000 }, { kind: "PriceOutlier", severity: "Serious" }],
    ["twice the price", { priceMinor: 2_400_000_000 }, { kind: "PriceOutlier", severity: "Warning" }],
    ["a copied text", { mostSimilar: similar(0.9) }, { kind: "SimilarText", severity: "Serious" }],
    ["a reworded text", { mostSimilar: similar(0.7) }, { kind: "SimilarText", severity: "Warning" }],
    [
      "carpet above built-up",
      { squareMetres: { Carpet: 120, BuiltUp: 115 } },
      { kind: "ContradictoryFacts", evidence: { fact: "areas" } },
    ],
    [
      "other bedrooms in the text",
      { bedroomsTotal: 2 },
      { kind: "ContradictoryFacts", evidence: { fact: "bedroomsTotal", said: 3, entered: 2 } },
    ],
    ["a number without digits", { registrationNumber: "applied" }, { kind: "RegistrationMalformed" }],
    ["a number used elsewhere", { registrationElsewhere: 2 }, { kind: "RegistrationUsedElsewhere" }],
    ["a pin far away", { metresOutsideLocality: 7_430 }, { kind: "PinFarFromLocality", evidence: { kilometres: 7.4 } }],
    ["no photos", { photos: 0 }, { kind: "MissingFact", evidence: { fact: "photos" } }],
    ["a burst", { submittedInLastHour: 40 }, { kind: "BurstPosting", evidence: { homes: 40 } }],
  ])("finds %s and nothing else", (_, changes, found) => {
    expect(findProblems({ ...SOUND, ...changes })).toMatchObject([found]);
  });

  test("too few like homes say nothing about a price", () => {
    expect(findProblems({ ...SOUND, priceMinor: 1, comparableUnitPrices: [12_000_000] })).toEqual([]);
  });
});
