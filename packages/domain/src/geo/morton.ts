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
