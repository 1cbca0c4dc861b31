import { expect, test } from "vitest";
import { india } from "#markets/india";
import { LANDING_PAGES, landingPageOf, landingSlug, landingTitle } from "./landing-page";

test("every page has an address of its own, which reads back", () => {
  expect(new Set(LANDING_PAGES.map(landingSlug)).size).toBe(LANDING_PAGES.length);
  for (const page of LANDING_PAGES) expect(landingPageOf(landingSlug(page))).toEqual(page);
  expect(landingPageOf("9-bedroom-for-sale")).toBeUndefined();
});

test.each([
  [{ listingType: "Sale", bedrooms: 3, propertySubType: null }, "3 BHK homes for sale in Indiranagar"],
  [{ listingType: "Lease", bedrooms: null, propertySubType: "BuilderFloor" }, "Builder floors for rent in Indiranagar"],
] as const)("the title is in the words of the market", (page, title) => {
  expect(landingTitle(page, "Indiranagar", india)).toBe(title);
});
