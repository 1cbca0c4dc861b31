import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverBoxes, mortonCode } from "./morton";
import { GRID_SIZE } from "./web-mercator";

const step = fc.integer({ min: 0, max: GRID_SIZE - 1 });
const box = fc.tuple(step, step, step, step).map(([a, b, c, d]) => ({
  minX: Math.min(a, b),
  maxX: Math.max(a, b),
  minY: Math.min(c, d),
  maxY: Math.max(c, d),
}));

/** The definition, bit by bit, to hold the fast version against. */
function slowMortonCode(x: number, y: number): number {
  let code = 0n;
  for (let bit = 0n; bit < 26n; bit++) {
    code |= ((BigInt(x) >> bit) & 1n) << (2n * bit);
    code |= ((BigInt(y) >> bit) & 1n) << (2n * bit + 1n);
  }
  return Number(code);
}

describe("mortonCode", () => {
  test("interleaves the bits of x and y", () => {
    fc.assert(fc.property(step, step, (x, y) => mortonCode(x, y) === slowMortonCode(x, y)));
  });
});

describe("coverBoxes", () => {
  test("never misses a step inside the box and keeps its budget", () => {
    fc.assert(
      fc.property(
        box,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (area, u, v) => {
          const ranges = coverBoxes([area], 32);
          const x = area.minX + Math.floor(u * (area.maxX - area.minX));
          const y = area.minY + Math.floor(v * (area.maxY - area.minY));
          const code = mortonCode(x, y);
          expect(ranges.length).toBeLessThanOrEqual(32);
          expect(ranges.some(({ low, high }) => code >= low && code <= high)).toBe(true);
        },
      ),
    );
  });

  test("gives disjoint ranges in rising order", () => {
    fc.assert(
      fc.property(box, (area) => {
        const ranges = coverBoxes([area], 64);
        for (const [index, range] of ranges.entries()) {
          const next = ranges[index + 1];
          if (next) expect(next.low).toBeGreaterThan(range.high + 1);
        }
      }),
    );
  });

  test("the whole grid is one range", () => {
    const all = { minX: 0, minY: 0, maxX: GRID_SIZE - 1, maxY: GRID_SIZE - 1 };
    expect(coverBoxes([all])).toEqual([{ low: 0, high: 2 ** 52 - 1 }]);
  });
});
