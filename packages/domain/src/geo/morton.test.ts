import fc from "fast-check";
import { describe, test } from "vitest";
import { mortonCode } from "./morton";
import { GRID_SIZE } from "./web-mercator";

const step = fc.integer({ min: 0, max: GRID_SIZE - 1 });
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
