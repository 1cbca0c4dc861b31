import type { NumberForm } from "#markets/verifiable-claim";

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BEFORE_CHECK = 14;

/** The last sign of a GST number follows from those before it, so that one typed wrong is noticed. */
export function hasRightGstCheck(number: string): boolean {
  let sum = 0;
  for (let place = 0; place < BEFORE_CHECK; place++) {
    const product = SIGNS.indexOf(number.charAt(place)) * (place % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / SIGNS.length) + (product % SIGNS.length);
  }
  return number[BEFORE_CHECK] === SIGNS[(SIGNS.length - (sum % SIGNS.length)) % SIGNS.length];
}

/** State, PAN, the how manieth of that PAN in the state, Z, check. */
export const GST_NUMBER: NumberForm = {
  pattern: /^\d{2}[A-Z]{5}\d{4}[A-Z][\dA-Z]Z[\dA-Z]$/,
  beginning: /^[\dA-Z]/,
  example: "27AAPFU0939F1ZV",
  isPossible: hasRightGstCheck,
};

/** The fourth letter says what it belongs to: a company, a firm, a person and so on. */
export const PERMANENT_ACCOUNT_NUMBER: NumberForm = {
  pattern: /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/,
  beginning: /^[\dA-Z]/,
  example: "AAPFU0939F",
};
