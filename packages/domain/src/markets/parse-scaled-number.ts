/**
 * Reads "1.2 cr", "75 lakhs" or "1,20,00,000" as a number of whole minor units.
 * `scales` maps each accepted word to its multiplier in minor units; "" is the multiplier of a bare number.
 */
export function parseScaledNumber(typed: string, symbols: RegExp, scales: Readonly<Record<string, number>>) {
  const cleaned = typed.trim().toLowerCase().replace(symbols, "").replaceAll(/[,\s]/g, "");
  const match = /^(\d{1,15}(?:\.\d{1,6})?)([a-z]*)\.?$/.exec(cleaned);
  if (!match) return undefined;
  const [, digits = "", word = ""] = match;
  const scale = Object.hasOwn(scales, word) ? scales[word] : undefined;
  if (scale === undefined) return undefined;
  const minor = Math.round(Number(digits) * scale);
  return Number.isSafeInteger(minor) ? minor : undefined;
}
