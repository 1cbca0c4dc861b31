import fc from "fast-check";
import { expect, test } from "vitest";
import { type MapSquare, mergeCloseSquares } from "./merge-close-squares";

const ZOOM = 10;
const STEPS_PER_PIXEL = 2 ** (26 - 9 - ZOOM);

const squareAt = (x: number, y: number, count: number): MapSquare => {
  const [meanX, meanY] = [x * STEPS_PER_PIXEL, y * STEPS_PER_PIXEL];
  const point = { meanX, meanY, minX: meanX, maxX: meanX, minY: meanY, maxY: meanY };
  return {
    squareX: x,
    squareY: y,
    count,
    priceMin: count,
    priceMax: count,
    listingId: count === 1 ? "home" : null,
    ...point,
  };
};
const square = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 50 }))
  .map(([x, y, count]) => squareAt(x, y, count));

test("two prices side by side become one cluster of both; far ones stay as they are", () => {
  const [left, right, far] = [squareAt(100, 100, 1), squareAt(140, 100, 1), squareAt(600, 600, 1)];
  const merged = mergeCloseSquares([left, right, far], ZOOM);
  expect(Object.fromEntries(merged.map(({ count, listingId }) => [count, listingId]))).toEqual({ 1: "home", 2: null });
  expect(merged.find(({ count }) => count === 2)).toMatchObject({ minX: left.meanX, maxX: right.meanX });
});

test("no marker covers another, and no home is lost or counted twice", () => {
  fc.assert(
    fc.property(fc.array(square, { maxLength: 120 }), (squares) => {
      const merged = mergeCloseSquares(squares, ZOOM);
      const homes = (some: readonly MapSquare[]) => some.reduce((sum, { count }) => sum + count, 0);
      expect(homes(merged)).toBe(homes(squares));
      expect(mergeCloseSquares(merged, ZOOM)).toHaveLength(merged.length);
    }),
  );
});
