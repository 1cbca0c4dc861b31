import { plainTyping } from "#markets/plain-typing";
import { readDecimal, type TypedDecimal } from "#markets/read-decimal";

export type PriceWords = {
  /** What may stand before the number and after everything: a currency's sign and name. */
  before: RegExp;
  after: RegExp;
  /** Minor units each accepted word stands for; "" is a bare number. */
  scales: Readonly<Record<string, number>>;
};

type Part = { decimal: TypedDecimal; word: string; scale: number };

/**
 * Reads "1.2 cr", "1 cr 20 lakh" or "1,20,00,000" as whole minor units; what is finer is rounded, halves up.
 * In a price of several parts each has its word and is less than one of the part before it: "1 cr 20" is not guessed at.
 */
export function parseScaledNumber(typed: string, { before, after, scales }: PriceWords): number | undefined {
  const parts = readParts(plainTyping(typed).replace(before, "").replace(after, ""), scales);
  if (!parts || !isInOrder(parts)) return undefined;
  const minor = Number(parts.reduce((sum, part) => sum + inMinorUnits(part), 0n));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

function readParts(text: string, scales: PriceWords["scales"]): Part[] | undefined {
  const parts: Part[] = [];
  let rest = text;
  while (rest !== "") {
    const [read, digits = "", word = ""] = /^([\d.][\d., ]*)([\p{L}\p{M}]*)\.?[\s,]*/u.exec(rest) ?? [];
    const decimal = readDecimal(digits);
    const scale = Object.hasOwn(scales, word) ? scales[word] : undefined;
    if (!read || !decimal || scale === undefined) return undefined;
    parts.push({ decimal, word, scale });
    rest = rest.slice(read.length);
  }
  return parts.length > 0 ? parts : undefined;
}

function isInOrder(parts: readonly Part[]): boolean {
  return parts.every((part, at) => {
    const previous = parts[at - 1];
    if (!previous) return true;
    return part.word !== "" && previous.decimal.fraction === "" && inMinorUnits(part) < previous.scale;
  });
}

/** In whole numbers: a product of floats loses paise from a few thousand crore on. */
function inMinorUnits({ decimal: { whole, fraction }, scale }: Part): bigint {
  const divisor = 10n ** BigInt(fraction.length);
  return (BigInt(whole + fraction) * BigInt(scale) * 2n + divisor) / (divisor * 2n);
}
