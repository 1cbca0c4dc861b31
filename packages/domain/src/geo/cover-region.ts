import { type GridBox, type MortonRange, mortonCode } from "#geo/morton";
import { type Region, relate } from "#geo/region";
import { GRID_BITS } from "#geo/web-mercator";

/** `isWhole`: every step of the range lies in the region, so nobody needs to look again. */
export type CoverRange = MortonRange & { isWhole: boolean };

type Square = { x: number; y: number; level: number; isWhole: boolean };

const MAX_RANGES = 32;

/**
 * Covers a region with at most `maxRanges` disjoint Morton ranges in rising order. Ranges that are not whole may hold
 * steps outside the region; no step inside is missed.
 */
export function coverRegion(region: Region, maxRanges = MAX_RANGES): CoverRange[] {
  let open: Square[] = [{ x: 0, y: 0, level: 0, isWhole: false }];
  const whole: Square[] = [];
  // Breadth first: refine the partly covered squares until splitting once more could exceed the budget.
  while (open.length > 0 && whole.length + open.length * 4 <= maxRanges * 2) {
    const next: Square[] = [];
    for (const square of open.flatMap(quarters)) {
      const relation = relate(region, boxOf(square));
      if (relation === "inside") whole.push({ ...square, isWhole: true });
      else if (relation === "partly" && square.level < GRID_BITS) next.push(square);
      else if (relation === "partly") whole.push(square);
    }
    open = next;
  }
  return fewestRanges([...whole, ...open].map(rangeOf), maxRanges);
}

const sizeOf = (level: number) => 2 ** (GRID_BITS - level);

function quarters({ x, y, level }: Square): Square[] {
  const half = sizeOf(level + 1);
  return [
    { x, y },
    { x: x + half, y },
    { x, y: y + half },
    { x: x + half, y: y + half },
  ].map((corner) => ({ ...corner, level: level + 1, isWhole: false }));
}

function boxOf({ x, y, level }: Square): GridBox {
  const size = sizeOf(level);
  return { minX: x, maxX: x + size - 1, minY: y, maxY: y + size - 1 };
}

function rangeOf({ x, y, level, isWhole }: Square): CoverRange {
  const low = mortonCode(x, y);
  return { low, high: low + sizeOf(level) ** 2 - 1, isWhole };
}

/** Joins touching ranges of one kind, then closes the smallest gaps until the budget holds. */
function fewestRanges(ranges: CoverRange[], maxRanges: number): CoverRange[] {
  const joined: CoverRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.low - b.low)) {
    const last = joined.at(-1);
    if (last && range.low === last.high + 1 && range.isWhole === last.isWhole) last.high = range.high;
    else joined.push({ ...range });
  }
  return joined.length <= maxRanges ? joined : closeSmallestGaps(joined, maxRanges);
}

function closeSmallestGaps(ranges: readonly CoverRange[], maxRanges: number): CoverRange[] {
  const gaps = ranges
    .slice(1)
    .map(({ low }, index) => ({ index: index + 1, width: low - (ranges[index]?.high ?? low) }));
  const kept = new Set(
    gaps
      .toSorted((a, b) => b.width - a.width || a.index - b.index)
      .slice(0, maxRanges - 1)
      .map(({ index }) => index),
  );
  const closed: CoverRange[] = [];
  for (const [index, range] of ranges.entries()) {
    const last = closed.at(-1);
    if (last && !kept.has(index)) Object.assign(last, { high: range.high, isWhole: false });
    else closed.push({ ...range });
  }
  return closed;
}
