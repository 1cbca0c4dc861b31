import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRID_SIZE, gridToPoint, gridX, gridY } from "./web-mercator";

describe("the Web Mercator grid", () => {
  test("the equator meets the prime meridian in the middle", () => {
    expect([gridX(0), gridY(0)]).toEqual([GRID_SIZE / 2, GRID_SIZE / 2]);
  });

  test("the poles and the antimeridian stay on the grid", () => {
    for (const value of [gridX(-180), gridX(180), gridY(90), gridY(-90)]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(GRID_SIZE);
    }
  });

  test("a point comes back within one step", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179.99, max: 179.99, noNaN: true }),
        fc.double({ min: -84.9, max: 84.9, noNaN: true }),
        (longitude, latitude) => {
          const point = gridToPoint(gridX(longitude), gridY(latitude));
          expect(Math.abs(point.longitude - longitude)).toBeLessThan(6e-6);
          expect(Math.abs(point.latitude - latitude)).toBeLessThan(6e-6);
        },
      ),
    );
  });
});
