import type { AreaUnit } from "#area/area";

/** Units that are the same size everywhere, as English writes them. */
export const COMMON_AREA_UNITS = {
  ...wordsFor("squareFoot", "", "sqft", "sft", "sqfeet", "sqfoot", "squarefeet", "squarefoot", "ft2", "feet2"),
  ...wordsFor("squareMetre", "sqm", "sqmt", "sqmts", "sqmtr", "sqmtrs", "sqmetre", "sqmetres", "sqmeter", "sqmeters"),
  ...wordsFor("squareMetre", "squaremetre", "squaremetres", "squaremeter", "squaremeters", "m2", "mtr2"),
  ...wordsFor("squareYard", "sqyd", "sqyds", "sqyard", "sqyards", "squareyard", "squareyards", "yd2", "yards2"),
  ...wordsFor("acre", "acre", "acres", "ac"),
};

export const AREA_UNIT_LABELS: Readonly<Record<AreaUnit, string>> = {
  squareFoot: "sq ft",
  squareMetre: "sq m",
  squareYard: "sq yd",
  acre: "acre",
  cent: "cent",
  guntha: "guntha",
  ground: "ground",
};

export function wordsFor(unit: AreaUnit, ...words: readonly string[]): Record<string, AreaUnit> {
  return Object.fromEntries(words.map((word) => [word, unit]));
}
