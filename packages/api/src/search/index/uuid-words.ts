/** A UUID as four 32-bit integers, a quarter of its length as text. */
export function wordsOfUuid(uuid: string): [number, number, number, number] {
  return [hex(uuid, 0, 8), hex(uuid, 9, 13, 14, 18), hex(uuid, 19, 23, 24, 28), hex(uuid, 28, 36)];
}

/** Of one or two stretches of digits between the dashes. */
function hex(text: string, ...ends: number[]): number {
  let word = 0;
  for (let stretch = 0; stretch < ends.length; stretch += 2) {
    for (let at = ends[stretch]!; at < ends[stretch + 1]!; at++) {
      const code = text.charCodeAt(at);
      // "0" to "9" are 48 to 57, "a" to "f" 97 to 102.
      word = (word << 4) | (code < 58 ? code - 48 : code - 87);
    }
  }
  return word;
}

export function uuidOfWords(a: number, b: number, c: number, d: number): string {
  const hex = [a, b, c, d].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
