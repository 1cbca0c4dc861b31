import { GRID_BITS } from "#geo/web-mercator";

/**
 * The Morton (Z-order) code of a grid step: bits of x and y interleaved, y in the higher place of each pair.
 * 52 bits, so it is exact in a JavaScript number and in a PostgreSQL bigint.
 */
export function mortonCode(x: number, y: number): number {
  // JavaScript's bitwise operators see 32 bits, so each axis is spread in two halves of 13 bits.
  const low = spread(x & 0x1fff) | (spread(y & 0x1fff) << 1);
  const high = spread(x >>> 13) | (spread(y >>> 13) << 1);
  return high * 2 ** GRID_BITS + low;
}

/** Puts a zero between the 13 low bits: bit i moves to bit 2i. */
function spread(bits: number): number {
  let spreadBits = bits;
  spreadBits = (spreadBits | (spreadBits << 8)) & 0x00ff00ff;
  spreadBits = (spreadBits | (spreadBits << 4)) & 0x0f0f0f0f;
  spreadBits = (spreadBits | (spreadBits << 2)) & 0x33333333;
  return (spreadBits | (spreadBits << 1)) & 0x55555555;
}

export type GridBox = { minX: number; minY: number; maxX: number; maxY: number };
/** Inclusive range of Morton codes. */
export type MortonRange = { low: number; high: number };

type Quad = { x: number; y: number; level: number };

/**
 * Covers grid boxes with at most `maxRanges` disjoint Morton ranges in rising order. The cover may hold steps outside
 * the boxes (the caller re-checks x and y) but never misses one inside.
 */
export function coverBoxes(boxes: readonly GridBox[], maxRanges = 32): MortonRange[] {
  let open: Quad[] = [{ x: 0, y: 0, level: 0 }];
  const whole: Quad[] = [];
  // Breadth first: refine the partly covered squares until splitting once more could exceed the budget.
  while (open.length > 0 && whole.length + open.length * 4 <= maxRanges * 4) {
    const next: Quad[] = [];
    for (const quad of open.flatMap(split)) {
      if (!boxes.some((box) => touches(quad, box))) continue;
      if (quad.level === GRID_BITS || boxes.some((box) => isInside(quad, box))) whole.push(quad);
      else next.push(quad);
    }
    open = next;
  }
  return fewestRanges([...whole, ...open].map(rangeOf), maxRanges);
}

const sizeOf = (quad: Quad) => 2 ** (GRID_BITS - quad.level);

function split({ x, y, level }: Quad): Quad[] {
  const half = sizeOf({ x, y, level }) / 2;
  return [
    { x, y, level: level + 1 },
    { x: x + half, y, level: level + 1 },
    { x, y: y + half, level: level + 1 },
    { x: x + half, y: y + half, level: level + 1 },
  ];
}

function touches(quad: Quad, box: GridBox): boolean {
  const size = sizeOf(quad);
  return quad.x <= box.maxX && quad.x + size > box.minX && quad.y <= box.maxY && quad.y + size > box.minY;
}

function isInside(quad: Quad, box: GridBox): boolean {
  const size = sizeOf(quad);
  return quad.x >= box.minX && quad.x + size - 1 <= box.maxX && quad.y >= box.minY && quad.y + size - 1 <= box.maxY;
}

function rangeOf(quad: Quad): MortonRange {
  const low = mortonCode(quad.x, quad.y);
  return { low, high: low + sizeOf(quad) ** 2 - 1 };
}

/** Joins touching ranges, then closes the smallest gaps until the budget holds. */
function fewestRanges(ranges: MortonRange[], maxRanges: number): MortonRange[] {
  const joined: MortonRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.low - b.low)) {
    const last = joined.at(-1);
    if (last && range.low <= last.high + 1) last.high = Math.max(last.high, range.high);
    else joined.push({ ...range });
  }
  while (joined.length > maxRanges) closeSmallestGap(joined);
  return joined;
}

function closeSmallestGap(ranges: MortonRange[]): void {
  let smallest = 0;
  let smallestWidth = Number.POSITIVE_INFINITY;
  for (const [index, range] of ranges.entries()) {
    const next = ranges[index + 1];
    if (next && next.low - range.high < smallestWidth) {
      smallest = index;
      smallestWidth = next.low - range.high;
    }
  }
  const [left, right] = ranges.slice(smallest, smallest + 2);
  if (left && right) ranges.splice(smallest, 2, { low: left.low, high: right.high });
}
