import { describe, expect, test } from "vitest";
import { AREA_BASES } from "#area/area";
import { india } from "#markets/india";
import { unitedStates } from "#markets/united-states";
import {
  GOOD_DESCRIPTION,
  GOOD_PHOTOS,
  type JudgedListing,
  listingQualityOf,
  QUALITY_HINTS,
  type QualityHint,
} from "./listing-quality";

const amount = (kind: "StampDuty" | "RegistrationFee") => ({ kind, amountMinor: 1, basisPoints: null });
const photos = (count: number) => Array.from({ length: count }, () => ({ category: "Photo" as const }));

const FULL: JudgedListing = {
  content: {
    listingType: "Sale",
    propertySubType: "Apartment",
    priceMinor: 1_000_000_000,
    components: [amount("StampDuty"), amount("RegistrationFee")],
    areas: AREA_BASES.map((basis) => ({ basis, value: 100, unit: "squareMetre" })),
    entryLevel: 0,
    storiesTotal: 4,
    yearBuilt: 2020,
    furnished: "Furnished",
    directionFaces: "East",
    parkingTotal: 0,
    maintenanceMinor: 0,
    securityDepositMinor: 0,
    amenities: ["Lift", "Gym", "Garden"],
    registrationNumber: "P51700019929",
    description: "x".repeat(GOOD_DESCRIPTION),
  },
  pictures: [...photos(GOOD_PHOTOS), { category: "FloorPlan" }, { category: "Panorama" }],
  embedCount: 0,
};
const without = (content: JudgedListing["content"], more: Partial<JudgedListing> = {}): JudgedListing => ({
  ...FULL,
  ...more,
  content: { ...FULL.content, ...content },
});

/** The full listing with one thing left out, and how much of it. */
const LACKING: Readonly<Record<QualityHint, [JudgedListing, number]>> = {
  photos: [{ ...FULL, pictures: FULL.pictures.slice(3) }, 3],
  floorPlan: [{ ...FULL, pictures: FULL.pictures.filter(({ category }) => category !== "FloorPlan") }, 1],
  tour: [{ ...FULL, pictures: FULL.pictures.filter(({ category }) => category !== "Panorama") }, 1],
  description: [without({ description: "x".repeat(GOOD_DESCRIPTION - 100) }), 100],
  area: [without({ areas: [{ basis: "SuperBuiltUp", value: 100, unit: "squareMetre" }] }), 1],
  priceParts: [without({ components: [amount("StampDuty")] }), 1],
  facts: [without({ yearBuilt: null, furnished: null }), 2],
  amenities: [without({ amenities: ["Lift"] }), 2],
  registration: [without({ registrationNumber: "" }), 1],
};

describe("listingQualityOf", () => {
  test("a listing that tells everything has all points and no hint, a draft without a word none", () => {
    expect(listingQualityOf(FULL, india)).toEqual({ score: 100, hints: [] });
    const { score, hints } = listingQualityOf({ content: {}, pictures: [], embedCount: 0 }, india);
    expect(score).toBe(0);
    expect(hints.map(({ kind }) => kind).toSorted()).toEqual(QUALITY_HINTS.toSorted());
    expect(hints.map(({ gain }) => gain)).toEqual(hints.map(({ gain }) => gain).toSorted((a, b) => b - a));
  });

  test.each(QUALITY_HINTS)("what it lacks of %s is the one hint, worth what it costs", (kind) => {
    const [lacking, missing] = LACKING[kind];
    const { score, hints } = listingQualityOf(lacking, india);
    expect(hints).toEqual([{ kind, gain: 100 - score, missing }]);
    expect(score).toBeLessThan(100);
  });

  test("a video of another site is a tour as well", () => {
    expect(listingQualityOf({ ...LACKING.tour[0], embedCount: 1 }, india).score).toBe(100);
  });

  test("more than enough counts as enough", () => {
    expect(listingQualityOf({ ...FULL, pictures: [...FULL.pictures, ...photos(20)] }, india).score).toBe(100);
  });

  test("nothing is asked that a home cannot have: no rooms of a plot, no registration of a lease", () => {
    const plot = without({ propertySubType: "Plot", entryLevel: null, amenities: [] }, { pictures: photos(8) });
    expect(listingQualityOf(plot, india).score).toBe(100);
    const lease = without({ listingType: "Lease", components: [], registrationNumber: "" });
    expect(listingQualityOf(lease, india).score).toBe(100);
    const open = without({ listingType: "Lease", securityDepositMinor: null });
    expect(listingQualityOf(open, india).hints).toMatchObject([{ kind: "priceParts", missing: 1 }]);
  });

  test("a market that asks for nothing on top of a price asks for the maintenance", () => {
    expect(listingQualityOf(without({ components: [] }), unitedStates).hints).toEqual([]);
  });
});
