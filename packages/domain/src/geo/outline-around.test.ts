import { expect, test } from "vitest";
import { metresBetween } from "./metres-between";
import { offsetPoint } from "./offset-point";
import { outlineAround } from "./outline-around";
import { geoPolygon, type Position } from "./polygon";

const MIDDLE = { latitude: 12.97, longitude: 77.64 };
const ringOfHomes = (count: number, metres: number) =>
  Array.from({ length: count }, (_, n) => offsetPoint(MIDDLE, metres, (2 * Math.PI * n) / count));
const farthest = (outline: readonly Position[]) =>
  Math.max(...outline.map(([longitude, latitude]) => metresBetween(MIDDLE, { latitude, longitude })));

test("the outline is a valid area around all homes, with room of a street or two", () => {
  const outline = outlineAround(ringOfHomes(300, 1_000)) ?? [];
  expect(geoPolygon.safeParse([outline]).success).toBe(true);
  expect(farthest(outline)).toBeGreaterThan(1_150);
  expect(farthest(outline)).toBeLessThan(1_250);
});

test("a home with a wrong place does not stretch it", () => {
  const stray = offsetPoint(MIDDLE, 40_000, 1);
  expect(farthest(outlineAround([...ringOfHomes(50, 1_000), stray]) ?? [])).toBeLessThan(1_250);
});

test("homes in one house have room around them, and few homes no outline", () => {
  expect(farthest(outlineAround(Array.from({ length: 9 }, () => MIDDLE)) ?? [])).toBeCloseTo(200, -1);
  expect(outlineAround(ringOfHomes(4, 500))).toBeUndefined();
});
