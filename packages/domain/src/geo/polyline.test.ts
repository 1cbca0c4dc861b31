import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePolyline, encodePolyline } from "./polyline";

const degrees = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((steps) => steps / 1e5);

test("the published example reads and writes", () => {
  const corners: [number, number][] = [
    [-120.2, 38.5],
    [-120.95, 40.7],
    [-126.453, 43.252],
  ];
  expect(encodePolyline(corners)).toBe("_p~iF~ps|U_ulLnnqC_mqNvxq`@");
  expect(decodePolyline("_p~iF~ps|U_ulLnnqC_mqNvxq`@")).toEqual(corners);
});

test("what is written reads back the same", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(degrees(180), degrees(90))), (corners) => {
      expect(decodePolyline(encodePolyline(corners))).toEqual(corners);
    }),
  );
});

test("anything else is no polyline, and never an error", () => {
  fc.assert(fc.property(fc.string(), (text) => decodePolyline(text) === undefined || true));
  expect([decodePolyline("_p~iF"), decodePolyline(" "), decodePolyline("~~~~~~~~~~")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
