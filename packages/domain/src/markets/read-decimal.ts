/** A number as typed, kept as text so that nothing is lost: "1,20,000.50" is whole "120000" and fraction "50". */
export type TypedDecimal = { whole: string; fraction: string };

const UNGROUPED = /^\d{0,18}$/;
/** By lakh and crore, or by thousand. "1,5" is neither: it may mean one and a half. */
const GROUPED = /^(?:\d{1,2}(?:(?:, ?| )\d{2}){0,7}|\d{1,3}(?:(?:, ?| )\d{3}){0,5})(?:, ?| )\d{3}$/;

/** Undefined when the commas, blanks or points do not stand where India or the West puts them. */
export function readDecimal(text: string): TypedDecimal | undefined {
  const [whole = "", fraction = "", ...more] = text.trim().split(".");
  const isNumber = (UNGROUPED.test(whole) || GROUPED.test(whole)) && /^\d{0,12}$/.test(fraction);
  if (!isNumber || more.length > 0 || whole + fraction === "") return undefined;
  return { whole: whole.replaceAll(/\D/g, "") || "0", fraction };
}
