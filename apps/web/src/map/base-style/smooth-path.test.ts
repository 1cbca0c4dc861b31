import { expect, test } from "vitest";
import { drawnAreas } from "./drawn-areas";
import { type Position, parsePath, smoothPath } from "./smooth-path";

const corner: Position[] = [
  [0, 0],
  [1, 0],
  [1, 1],
];

test("a line keeps its ends and stays within its corners", () => {
  const line = smoothPath(corner, false);
  expect(line[0]).toEqual([0, 0]);
  expect(line.at(-1)).toEqual([1, 1]);
  expect(line.every(([x, y]) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
});

test("a ring ends where it starts", () => {
  const ring = smoothPath(corner, true);
  expect(ring.length).toBeGreaterThan(3);
  expect(ring.at(-1)).toEqual(ring[0]);
});

test("reads positions over several lines and refuses what is none", () => {
  expect(parsePath("77.5 12.9,\n  77.6 13")).toEqual([
    [77.5, 12.9],
    [77.6, 13],
  ]);
  expect(() => parsePath("77.5")).toThrow("Not a position");
});

test("every drawn path lies on the earth and every ring encloses something", () => {
  for (const area of drawnAreas) {
    const {
      lakes = {},
      islands = {},
      parks = {},
      builtUp = {},
      highways = {},
      motorways = {},
      roads = {},
      railways = {},
      rivers = {},
    } = area;
    for (const [name, text] of Object.entries({ ...highways, ...motorways, ...roads, ...railways, ...rivers })) {
      expect(parsePath(text).length, name).toBeGreaterThan(1);
    }
    for (const [name, text] of Object.entries({ ...lakes, ...islands, ...parks, ...builtUp })) {
      expect(parsePath(text).length, name).toBeGreaterThan(3);
    }
    const all = Object.values(area).flatMap((group) => Object.values(group).flatMap(parsePath));
    expect(all.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 85)).toBe(true);
  }
});
