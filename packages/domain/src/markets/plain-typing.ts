const DEVANAGARI_ZERO = 0x0966;

/**
 * What was typed or pasted, in lower case and plain digits: full-width and Devanagari digits and odd blanks
 * become what they stand for, invisible marks go. A raised digit is kept from becoming a plain one, except in "ft²".
 */
export function plainTyping(typed: string): string {
  return typed
    .replaceAll(/(?<=\p{L})²/gu, "2")
    .replaceAll(/\p{No}/gu, "?")
    .normalize("NFKC")
    .replaceAll(/[०-९]/g, (digit) => String((digit.codePointAt(0) ?? 0) - DEVANAGARI_ZERO))
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
