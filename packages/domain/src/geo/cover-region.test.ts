import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverRegion } from "./cover-region";
import { mortonCode } from "./morton";
import { contains, type Region, relate } from "./region";
import { circleRegion, polygonRegion } from "./to-region";
import { GRID_SIZE } from "./web-mercator";

const step = fc.integer({ min: 0, max: GRID_SIZE - 1 });
const box = fc.tuple(step, step, step, step).map(([a, b, c, d]) => ({
  minX: Math.min(a, b),
  maxX: Math.max(a, b),
  minY: Math.min(c, d),
  maxY: Math.max(c, d),
}));
const boxRegion = box.map((area): Region => ({ kind: "box", box: area }));
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const triangle = fc
  .array(fc.tuple(longitude, latitude), { minLength: 3, maxLength: 3 })
  .map((corners) => polygonRegion([corners]));
const circle = fc
  .tuple(longitude, latitude, fc.double({ min: 1, max: 5e6, noNaN: true }))
  .map(([east, north, metres]) => circleRegion({ longitude: east, latitude: north, metres }));
const simple = fc.oneof(boxRegion, triangle, circle);
const region = fc.oneof(
  simple,
  fc.tuple(simple, simple).map(([a, b]): Region => ({ kind: "anyOf", regions: [a, b] })),
  fc.tuple(simple, simple).map(([a, b]): Region => ({ kind: "allOf", regions: [a, b] })),
);

describe("coverRegion", () => {
  test("misses no step of the region, and its whole ranges hold nothing else", () => {
    fc.assert(
      fc.property(region, fc.array(fc.tuple(step, step), { maxLength: 30 }), (area, steps) => {
        const ranges = coverRegion(area, 64);
        expect(ranges.length).toBeLessThanOrEqual(64);
        for (const [x, y] of steps) {
          const code = mortonCode(x, y);
          const range = ranges.find(({ low, high }) => code >= low && code <= high);
          if (contains(area, x, y)) expect(range).toBeDefined();
          else expect(range?.isWhole ?? false).toBe(false);
        }
      }),
    );
  });

  test("gives disjoint ranges in rising order", () => {
    fc.assert(
      fc.property(region, (area) => {
        const ranges = coverRegion(area, 64);
        for (const [index, range] of ranges.entries()) {
          expect(range.high).toBeGreaterThanOrEqual(range.low);
          const next = ranges[index + 1];
          if (next) expect(next.low).toBeGreaterThan(range.high);
        }
      }),
    );
  });

  test("the whole grid is one whole range", () => {
    const all = { minX: 0, minY: 0, maxX: GRID_SIZE - 1, maxY: GRID_SIZE - 1 };
    expect(coverRegion({ kind: "box", box: all })).toEqual([{ low: 0, high: 2 ** 52 - 1, isWhole: true }]);
  });
});

describe("relate", () => {
  test("says inside or outside only of boxes whose every step is", () => {
    fc.assert(
      fc.property(
        region,
        box,
        fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 20 }),
        (area, part, spots) => {
          const relation = relate(area, part);
          if (relation === "partly") return;
          for (const [u, v] of spots) {
            const x = part.minX + Math.floor(((part.maxX - part.minX) * u) / 1000);
            const y = part.minY + Math.floor(((part.maxY - part.minY) * v) / 1000);
            expect(contains(area, x, y)).toBe(relation === "inside");
          }
        },
      ),
    );
  });
});
