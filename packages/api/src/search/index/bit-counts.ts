const BYTES = 4;
const VALUES = 256;

/**
 * Counts how often each bit is set in a stream of 32-bit words. Per word it counts the values of the four bytes, which
 * is four additions whatever the bits; the bytes are taken apart once, at the end.
 */
export class BitCounts {
  readonly #byteCounts = new Uint32Array(BYTES * VALUES);

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

  /** Gives the counts and begins anew. Folding the values in half, highest bit first, leaves each bit's sum behind. */
  takePerBit(): Uint32Array {
    const counts = this.#byteCounts;
    const bits = new Uint32Array(BYTES * 8);
    for (let byte = 0; byte < BYTES; byte++) {
      const first = byte * VALUES;
      for (let bit = 7; bit >= 0; bit--) {
        const half = 1 << bit;
        let sum = 0;
        for (let value = first; value < first + half; value++) {
          const above = counts[value + half]!;
          sum += above;
          counts[value]! += above;
        }
        bits[byte * 8 + bit] = sum;
      }
    }
    counts.fill(0);
    return bits;
  }
}
