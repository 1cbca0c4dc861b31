const BYTES = 4;
const VALUES = 256;

/**
 * Counts how often each bit is set in a stream of 32-bit words. Per word it counts the values of the four bytes, which
 * is four additions whatever the bits; the bytes are taken apart once, at the end.
 */
export class BitCounts {
  readonly #byteCounts = new Float64Array(BYTES * VALUES);

  add(word: number): void {
    const counts = this.#byteCounts;
    counts[word & 255]!++;
    counts[256 + ((word >>> 8) & 255)]!++;
    counts[512 + ((word >>> 16) & 255)]!++;
    counts[768 + (word >>> 24)]!++;
  }

  addSelected(words: Int32Array, rows: Uint16Array, count: number): void {
    for (let index = 0; index < count; index++) this.add(words[rows[index]!]!);
  }

  perBit(): Float64Array {
    const bits = new Float64Array(BYTES * 8);
    for (const [index, count] of this.#byteCounts.entries()) {
      if (count === 0) continue;
      for (let bit = 0; bit < 8; bit++) {
        if ((index >> bit) & 1) bits[(index >> 8) * 8 + bit]! += count;
      }
    }
    return bits;
  }
}
