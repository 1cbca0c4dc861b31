import { expect, test } from "vitest";
import { toPosition, toScreenPoint } from "#geo/map-picture";

const INDIA = { west: 68, south: 8, east: 97, north: 35 };
const PACIFIC = { west: 170, south: -20, east: -170, north: 10 };

test.each([INDIA, PACIFIC])("a place of the picture is found again on it", (bounds) => {
  for (const point of [
    { x: 0.25, y: 0.5 },
    { x: 0.9, y: 0.1 },
  ]) {
    const back = toScreenPoint(toPosition(point, bounds), bounds);
    expect(back.x).toBeCloseTo(point.x, 4);
    expect(back.y).toBeCloseTo(point.y, 4);
  }
});

test("what the picture does not show lies beyond its edges, on the nearer side", () => {
  expect(toScreenPoint([60, 20], INDIA).x).toBeLessThan(0);
  expect(toScreenPoint([100, 20], INDIA).x).toBeGreaterThan(1);
  expect(toScreenPoint([169, 0], PACIFIC).x).toBeCloseTo(-0.05, 2);
  expect(toScreenPoint([-169, 0], PACIFIC).x).toBeCloseTo(1.05, 2);
  expect(toScreenPoint([180, 20], PACIFIC).y).toBeLessThan(0);
});
