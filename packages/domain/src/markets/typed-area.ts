import { type AreaUnit, LARGEST_AREA } from "#area/area";
import { plainTyping } from "#markets/plain-typing";
import { readDecimal } from "#markets/read-decimal";

/** How a market writes areas. Words are in lower case without points and blanks; "" is the unit of a bare number. */
export type AreaWords = {
  units: Readonly<Record<string, AreaUnit>>;
  /** Units that are another size in the next district: they are never converted. */
  regional: ReadonlySet<string>;
  labels: Readonly<Record<AreaUnit, string>>;
};

export type TypedArea = { value: number; unit: AreaUnit };
export type AreaProblem = "area.unreadable" | "area.unitDiffersByRegion" | "area.outOfRange";

const FRACTION_DIGITS = 6;

/** What a person typed ("1,200 sq. ft.", "200 gaj"), or why it cannot be taken as one area. */
export function parseArea(typed: string, words: AreaWords): TypedArea | { problem: AreaProblem } {
  const [read, digits = "", unitTyped = ""] = /^([\d.][\d., ]*)(.*)$/su.exec(plainTyping(typed)) ?? [];
  const word = unitTyped.replaceAll(/[\s.]/g, "");
  const decimal = readDecimal(digits);
  if (!read || !decimal || decimal.fraction.length > FRACTION_DIGITS) return { problem: "area.unreadable" };
  if (words.regional.has(word)) return { problem: "area.unitDiffersByRegion" };
  const unit = Object.hasOwn(words.units, word) ? words.units[word] : undefined;
  if (!unit) return { problem: "area.unreadable" };
  const value = Number(`${decimal.whole}.${decimal.fraction}`);
  return value > 0 && value <= LARGEST_AREA ? { value, unit } : { problem: "area.outOfRange" };
}

/** "1,200.5 sq ft": reads back as the same area, to a millionth of its unit. */
export function formatArea({ value, unit }: TypedArea, locale: string, words: AreaWords): string {
  const written = new Intl.NumberFormat(locale, { maximumFractionDigits: FRACTION_DIGITS }).format(value);
  return `${written} ${words.labels[unit]}`;
}
