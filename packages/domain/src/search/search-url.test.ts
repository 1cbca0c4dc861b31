import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AMENITIES, FURNISHINGS } from "#listings/home-facts";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";
import { EXTRAS } from "./features";
import { criteriaFromUrl } from "./read-search-url";
import { searchCriteria } from "./search-criteria";
import { SEARCH_SORTS } from "./search-sorts";
import { criteriaToUrl } from "./search-url";

const read = (query: string) => criteriaFromUrl(new URLSearchParams(query));
const whole = (max: number) => fc.integer({ min: 0, max });

const degrees = fc.integer({ min: -8_000_000, max: 8_000_000 }).map((steps) => steps / 1e5);
const triangle = fc.tuple(degrees, degrees).map(([x, y]): [number, number][] =>
  [
    [x, y],
    [x + 1, y],
    [x, y + 1],
  ].map(([a = 0, b = 0]) => [toSteps(a), toSteps(b)]),
);
const toSteps = (value: number) => Math.round(value * 1e5) / 1e5;

const anyCriteria = fc
  .record({
    market: fc.constantFrom("IN", "US"),
    listingType: fc.constantFrom("Sale", "Lease"),
    places: fc.subarray(["bengaluru", "bengaluru-indiranagar"]),
    areas: fc.array(
      triangle.map((corners) => [corners]),
      { maxLength: 2 },
    ),
    around: fc.option(
      fc.tuple(degrees, degrees, fc.integer({ min: 50, max: 100_000 })).map(([latitude, longitude, metres]) => ({
        latitude,
        longitude,
        metres,
      })),
      { nil: undefined },
    ),
    bounds: fc.option(
      fc.tuple(whole(360_000), whole(170_000), whole(360_000), whole(170_000)).map(([w, a, e, b]) => ({
        west: (w - 180_000) / 1000,
        east: (e - 180_000) / 1000,
        south: (Math.min(a, b) - 85_000) / 1000,
        north: (Math.max(a, b) - 85_000) / 1000,
      })),
      { nil: undefined },
    ),
    propertySubTypes: fc.subarray([...PROPERTY_SUB_TYPES]),
    bedrooms: fc.subarray([0, 1, 2, 3, 4, 5]),
    priceMinorMax: fc.option(whole(10 ** 12), { nil: undefined }),
    floorMin: fc.option(whole(200), { nil: undefined }),
    availableBy: fc.constantFrom(undefined, "2026-12-31"),
    furnished: fc.subarray([...FURNISHINGS]),
    amenities: fc.subarray([...AMENITIES]),
    extras: fc.subarray([...EXTRAS]),
    keywords: fc.constantFrom(undefined, "park & lake"),
    sort: fc.constantFrom(...SEARCH_SORTS),
  })
  .map((criteria) => searchCriteria.parse(criteria));

describe("a search in the address bar", () => {
  test("reads back as the same search", () => {
    fc.assert(
      fc.property(anyCriteria, (criteria) => {
        expect(criteriaFromUrl(criteriaToUrl(criteria))).toEqual(criteria);
      }),
    );
  });

  test("says nothing about defaults", () => {
    expect(criteriaToUrl(read("")).toString()).toBe("");
  });

  test("3 BHK under ₹1.5 Cr in Bengaluru is readable", () => {
    expect(read("place=bengaluru&beds=3&priceMax=15000000")).toMatchObject({
      places: ["bengaluru"],
      bedrooms: [3],
      priceMinorMax: 1_500_000_000,
      listingType: "Sale",
    });
  });

  test.each([
    "priceMin=abc",
    "in=1,2,3",
    "in=NaN,1,2,3",
    "in=1,50,2,10",
    "homes=Castle",
    "beds=3~x",
    "sort=random",
    "place=../etc",
    "priceMin=1e999",
    "market=XX",
    "draw=%20~~",
    "draw=_p~iF~ps|U_ulLnnqC",
    "near=1,2",
    "near=100,2,500",
    "by=tomorrow",
    "amenities=Moat",
  ])("%s is left out rather than an error", (query) => {
    expect(read(query)).toEqual(read(""));
  });

  test("a reversed price range keeps the first bound only", () => {
    expect(read("priceMin=500&priceMax=100")).toMatchObject({ priceMinorMin: 50_000 });
    expect(read("priceMin=500&priceMax=100").priceMinorMax).toBeUndefined();
  });

  test("an area typed in square feet survives the round trip", () => {
    expect(criteriaToUrl(read("areaMin=1450")).get("areaMin")).toBe("1450");
  });
});
