import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canBePanorama, directionAt, placeOf } from "./panorama";

test("a panorama is twice as wide as high, and not small", () => {
  expect(canBePanorama({ width: 4_096, height: 2_048 })).toBe(true);
  expect(canBePanorama({ width: 1_920, height: 960 })).toBe(true);
  expect(canBePanorama({ width: 1_280, height: 640 })).toBe(false);
  expect(canBePanorama({ width: 1_920, height: 1_280 })).toBe(false);
});

test("the middle of the picture is straight ahead, its corners are behind, above and below", () => {
  expect(directionAt(0.5, 0.5)).toEqual({ yaw: 0, pitch: 0 });
  expect(directionAt(0, 0)).toEqual({ yaw: -180, pitch: 90 });
  expect(directionAt(1, 1)).toEqual({ yaw: 180, pitch: -90 });
  expect(directionAt(-3, 7)).toEqual({ yaw: -180, pitch: -90 });
});

test("a place becomes a direction and the same place again", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (left, top) => {
      const back = placeOf(directionAt(left, top));
      expect(Math.abs(back.left - left)).toBeLessThan(0.001);
      expect(Math.abs(back.top - top)).toBeLessThan(0.001);
    }),
  );
});
