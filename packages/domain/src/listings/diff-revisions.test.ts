import { describe, expect, test } from "vitest";
import {
  diffRevisions,
  isOfTheHome,
  isRiskyChange,
  reviewOfField,
  waitsForReview,
  withChanges,
} from "./diff-revisions";
import { CONTENT_FIELDS, type ListingContent } from "./listing-content";

const CONTENT: ListingContent = {
  listingType: "Sale",
  propertySubType: "Apartment",
  localityId: "018f0000-0000-7000-8000-000000000001",
  projectName: "Meadow Heights",
  addressLine: "12 Secret Street",
  point: { latitude: 12.9719, longitude: 77.6412 },
  isAddressPublic: false,
  bedroomsTotal: 3,
  bathroomsTotal: 2,
  areas: [
    { basis: "Carpet", value: 1_184, unit: "squareFoot" },
    { basis: "BuiltUp", value: 1_400, unit: "squareFoot" },
  ],
  entryLevel: 4,
  storiesTotal: 12,
  yearBuilt: 2018,
  furnished: "Unfurnished",
  directionFaces: "East",
  parkingTotal: 1,
  amenities: ["Lift", "Gym"],
  availabilityDate: null,
  priceMinor: 1_000_000_000,
  securityDepositMinor: null,
  maintenanceMinor: null,
  components: [],
  registrationNumber: "",
  description: "A quiet home with a balcony facing the park, two minutes from the metro.",
};
const edited = (changes: Partial<ListingContent>): ListingContent => ({ ...CONTENT, ...changes });

/** An edit of each field, and whether a moderator looks at it first. */
const EDITS: { [Field in keyof ListingContent]: [ListingContent[Field], boolean] } = {
  listingType: ["Lease", false],
  propertySubType: ["Villa", false],
  localityId: ["018f0000-0000-7000-8000-000000000002", true],
  projectName: ["Sunrise Heights", true],
  addressLine: ["13 Secret Street", true],
  point: [{ latitude: 12.9, longitude: 77.6412 }, true],
  isAddressPublic: [true, true],
  bedroomsTotal: [4, false],
  bathroomsTotal: [3, false],
  areas: [[{ basis: "Carpet", value: 1_200, unit: "squareFoot" }], false],
  entryLevel: [5, false],
  storiesTotal: [13, false],
  yearBuilt: [2019, false],
  furnished: ["Furnished", false],
  directionFaces: ["West", false],
  parkingTotal: [2, false],
  amenities: [["Lift"], false],
  availabilityDate: ["2030-02-01", false],
  priceMinor: [1_100_000_000, false],
  securityDepositMinor: [1, false],
  maintenanceMinor: [1, false],
  components: [[{ kind: "Parking", amountMinor: 5, basisPoints: null }], false],
  registrationNumber: ["PRM/KA/RERA/1251/308/PR/170726/000001", true],
  description: ["Another quiet home with a balcony facing the park, near the metro.", false],
};

describe("diffRevisions", () => {
  test.each(CONTENT_FIELDS)("an edit of %s is that one change", (field) => {
    const after = edited({ [field]: EDITS[field][0] });
    const changes = diffRevisions(CONTENT, after);
    expect(changes).toEqual([{ field, before: CONTENT[field], after: after[field] }]);
    expect(changes.map(isRiskyChange)).toEqual([EDITS[field][1]]);
    expect(withChanges(CONTENT, changes)).toEqual(after);
  });

  test("the order of amenities, areas and keys is no change", () => {
    const { point, areas, amenities } = CONTENT;
    const same = edited({
      amenities: amenities.toReversed(),
      areas: areas.toReversed(),
      point: { longitude: point.longitude, latitude: point.latitude },
    });
    expect(diffRevisions(CONTENT, same)).toEqual([]);
  });
});

describe("reviewOfField", () => {
  test.each(CONTENT_FIELDS)("what is said of %s beforehand is what becomes of its change", (field) => {
    const [change] = diffRevisions(CONTENT, edited({ [field]: EDITS[field][0] }));
    if (!change) throw new Error("no change");
    for (const isShared of [false, true]) {
      const said = reviewOfField(field, isShared);
      if (said !== "ByValue") expect(said).toBe(waitsForReview(change, isShared) ? "Reviewed" : "Live");
    }
    expect(waitsForReview(change, true)).toBe(isRiskyChange(change) || isOfTheHome(change));
  });

  test("of a price, a description and an address that is shown it depends on what they are changed to", () => {
    const byValue = CONTENT_FIELDS.filter((field) => reviewOfField(field, false) === "ByValue");
    expect(byValue.toSorted()).toEqual(["description", "isAddressPublic", "priceMinor"]);
  });
});

describe("isRiskyChange", () => {
  test.each([
    [1_200_000_000, false],
    [1_200_000_001, true],
    [800_000_000, false],
    [799_999_999, true],
  ])("a price of 10,00,00,000 paise more or less: %d", (after, isRisky) => {
    expect(isRiskyChange({ field: "priceMinor", before: 1_000_000_000, after })).toBe(isRisky);
  });

  test("words that bring a number to call are looked at, those that keep one are not", () => {
    const before = "A quiet home. Call 98450 12345.";
    expect(isRiskyChange({ field: "description", before, after: "A home. Call 98450-12345!" })).toBe(false);
    expect(isRiskyChange({ field: "description", before, after: "A home. Call 98450 99999." })).toBe(true);
  });
});

test("an address is hidden at once, and shown only once a moderator has seen it", () => {
  const [hidden] = diffRevisions(edited({ isAddressPublic: true }), edited({ isAddressPublic: false }));
  const [shown] = diffRevisions(edited({ isAddressPublic: false }), edited({ isAddressPublic: true }));
  expect([hidden, shown].map((change) => change && isRiskyChange(change))).toEqual([false, true]);
});
