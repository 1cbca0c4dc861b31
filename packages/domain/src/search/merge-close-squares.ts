import { GRID_BITS } from "#geo/web-mercator";

/** A square of the map's grid with the homes in it, in grid steps; with one home it is drawn as its price. */
export type MapSquare = {
  squareX: number;
  squareY: number;
  count: number;
  priceMin: number;
  priceMax: number;
  meanX: number;
  meanY: number;
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
  listingId: string | null;
};

/** Size of the markers on the screen, with a little air. */
const PIN_PIXELS = { width: 80, height: 34 };
const CLUSTER_PIXELS = { width: 44, height: 40 };
const TILE_BITS = 9;

/**
 * Joins squares whose markers would cover each other at this zoom, the smaller into the larger, until none do. Every
 * home stays counted once.
 */
export function mergeCloseSquares(squares: readonly MapSquare[], zoom: number): MapSquare[] {
  const stepsPerPixel = 2 ** (GRID_BITS - TILE_BITS - zoom);
  const kept: MapSquare[] = [];
  for (const square of squares.toSorted((a, b) => b.count - a.count)) {
    let merged = square;
    // A join moves and may widen the marker, so look again until nothing is under it.
    for (let hit = coveredBy(merged, kept, stepsPerPixel); hit !== -1; hit = coveredBy(merged, kept, stepsPerPixel)) {
      const [other] = kept.splice(hit, 1);
      if (other) merged = join(other, merged);
    }
    kept.push(merged);
  }
  return kept;
}

function coveredBy(square: MapSquare, others: readonly MapSquare[], stepsPerPixel: number): number {
  return others.findIndex((other) => areTouching(square, other, stepsPerPixel));
}

function areTouching(a: MapSquare, b: MapSquare, stepsPerPixel: number): boolean {
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
  return (
    Math.abs(a.meanX - b.meanX) < ((sizeA.width + sizeB.width) / 2) * stepsPerPixel &&
    Math.abs(a.meanY - b.meanY) < ((sizeA.height + sizeB.height) / 2) * stepsPerPixel
  );
}

const sizeOf = ({ count }: MapSquare) => (count === 1 ? PIN_PIXELS : CLUSTER_PIXELS);

function join(larger: MapSquare, smaller: MapSquare): MapSquare {
  const count = larger.count + smaller.count;
  const mean = (a: number, b: number) => (a * larger.count + b * smaller.count) / count;
  return {
    squareX: larger.squareX,
    squareY: larger.squareY,
    count,
    priceMin: Math.min(larger.priceMin, smaller.priceMin),
    priceMax: Math.max(larger.priceMax, smaller.priceMax),
    meanX: mean(larger.meanX, smaller.meanX),
    meanY: mean(larger.meanY, smaller.meanY),
    minX: Math.min(larger.minX, smaller.minX),
    maxX: Math.max(larger.maxX, smaller.maxX),
    minY: Math.min(larger.minY, smaller.minY),
    maxY: Math.max(larger.maxY, smaller.maxY),
    listingId: null,
  };
}
