import type { PlaceView } from "@repo/domain/places/place.schema";
import { describe, expect, test } from "vitest";
import { type ListingFormInput, listingFormValues, toSubmission } from "./listing-form-values";

const LOCALITY_ID = "0199c0de-0000-7000-8000-000000000001";

const filledIn = (changes: Partial<ListingFormInput>): ListingFormInput => ({
  listingType: "Sale",
  propertySubType: "Apartment",
  localityId: LOCALITY_ID,
  projectName: "",
  addressLine: "14, 3rd Cross",
  isAddressPublic: false,
  bedroomsTotal: "3",
  bathroomsTotal: "2",
  area: "1180",
  entryLevel: "",
  storiesTotal: "",
  yearBuilt: "",
  furnished: "Unfurnished",
  price: "1.2 cr",
  description: "A quiet home on the park, with morning sun in every room.",
  hasDisplayConsent: true,
  ...changes,
});

const locality = {
  market: "IN",
  bounds: { west: 77.6, south: 12.9, east: 77.7, north: 13 },
} as PlaceView;

describe("a listing as typed", () => {
  test.each([
    ["1,180", { basis: "Carpet", value: 1_180, unit: "squareFoot" }],
    ["110 sq m", { basis: "Carpet", value: 110, unit: "squareMetre" }],
    ["१४० गज", { basis: "Carpet", value: 140, unit: "squareYard" }],
  ])("keeps the area %s in the unit it was given in", (area, kept) => {
    const values = listingFormValues.parse(filledIn({ area }));
    expect(toSubmission(values, LOCALITY_ID, locality)).toMatchObject({ areas: [kept], priceMinor: 1_200_000_000 });
  });

  test.each([
    [{ area: "2 bigha" }, "area", "area.unitDiffersByRegion"],
    [{ area: "large" }, "area", "area.unreadable"],
    [{ area: "" }, "area", "area.unreadable"],
    [{ area: "9" }, "area", "area.outOfRange"],
    [{ area: "0.5 sq m" }, "area", "area.outOfRange"],
    [{ price: "1,5 cr" }, "price", "This does not read as a price."],
  ])("%j is refused at its field", (changes, field, message) => {
    const { error } = listingFormValues.safeParse(filledIn(changes));
    expect(error?.issues.map(({ path, message }) => ({ path, message }))).toEqual([{ path: [field], message }]);
  });
});
