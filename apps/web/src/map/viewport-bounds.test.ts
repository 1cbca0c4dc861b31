import { describe, expect, test } from "vitest";
import { atLeastSmallestSpan, unwrapBounds, wrapBounds } from "./viewport-bounds";

const fiji = { west: 176, south: -20, east: -178, north: -15 };

describe("wrapBounds", () => {
  test("leaves bounds within ±180° alone", () => {
    const mumbai = { west: 72.7, south: 18.8, east: 73.1, north: 19.3 };
    const wrapped = wrapBounds(mumbai);
    expect(wrapped.west).toBeCloseTo(mumbai.west, 9);
    expect(wrapped.east).toBeCloseTo(mumbai.east, 9);
    expect(wrapped).toMatchObject({ south: 18.8, north: 19.3 });
  });

  test("brings a view one turn away back and keeps the crossing of the antimeridian", () => {
    expect(wrapBounds({ ...fiji, west: 176 - 360, east: 182 - 360 })).toEqual(fiji);
    expect(wrapBounds({ ...fiji, east: 182 })).toEqual(fiji);
  });

  test("a view wider than the world is the world, and no latitude passes a pole", () => {
    expect(wrapBounds({ west: -300, south: -95, east: 200, north: 99 })).toEqual({
      west: -180,
      south: -90,
      east: 180,
      north: 90,
    });
  });
});

test("unwrapBounds counts past 180° and undoes wrapBounds", () => {
  expect(unwrapBounds(fiji)).toEqual({ ...fiji, east: 182 });
  expect(wrapBounds(unwrapBounds(fiji))).toEqual(fiji);
});

describe("atLeastSmallestSpan", () => {
  test("grows one point evenly around itself", () => {
    const grown = atLeastSmallestSpan({ west: 77.6, south: 12.9, east: 77.6, north: 12.9 });
    expect((grown.west + grown.east) / 2).toBeCloseTo(77.6, 9);
    expect((grown.south + grown.north) / 2).toBeCloseTo(12.9, 9);
    expect(grown.east - grown.west).toBeCloseTo(0.0025, 9);
  });

  test("leaves larger bounds alone", () => {
    const city = { west: 77.4, south: 12.8, east: 77.8, north: 13.1 };
    expect(atLeastSmallestSpan(city)).toEqual(city);
  });
});
