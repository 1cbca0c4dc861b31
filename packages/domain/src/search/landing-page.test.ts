import { expect, test } from "vitest";
import { india } from "#markets/india";
import { LANDING_PAGES, landingPageOf, landingSlug, landingTitle } from "./landing-page";

test("every page has an address of its own, which reads back", () => {
  expect(new Set(LANDING_PAGES.map(landingSlug)).size).toBe(LANDING_PAGES.length);
  for (const page of LANDING_PAGES) expect(landingPageOf(landingSlug(page))).toEqual(page);
  expect(landingPageOf("9-bedroom-for-sale")).toBeUndefined();
});

test("the title is in the words of the market", () => {
  expect(landingTitle({ listingType: "Sale", bedrooms: 3 }, "Indiranagar", india)).toBe(
    "3 BHK homes for sale in Indiranagar",
  );
});
