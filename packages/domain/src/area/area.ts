export const AREA_BASES = ["Carpet", "BuiltUp", "SuperBuiltUp", "Plot", "LivingArea"] as const;
export type AreaBasis = (typeof AREA_BASES)[number];

/** Square metres per unit. International foot: 0.3048 m exactly; the Indian units are multiples of the square foot. */
const SQUARE_FOOT = 0.3048 ** 2;
const SQUARE_METRES_PER_UNIT = {
  squareMetre: 1,
  squareFoot: SQUARE_FOOT,
  squareYard: 9 * SQUARE_FOOT,
  acre: 43_560 * SQUARE_FOOT,
  cent: 435.6 * SQUARE_FOOT,
  guntha: 1_089 * SQUARE_FOOT,
  ground: 2_400 * SQUARE_FOOT,
} as const;

export type AreaUnit = keyof typeof SQUARE_METRES_PER_UNIT;
export const AREA_UNITS = [
  "squareMetre",
  "squareFoot",
  "squareYard",
  "acre",
  "cent",
  "guntha",
  "ground",
] as const satisfies readonly AreaUnit[];

/** The largest figure anybody may type, whatever its unit. */
export const LARGEST_AREA = 10_000_000;

export function toSquareMetres(value: number, unit: AreaUnit): number {
  return value * SQUARE_METRES_PER_UNIT[unit];
}

export function fromSquareMetres(squareMetres: number, unit: AreaUnit): number {
  return squareMetres / SQUARE_METRES_PER_UNIT[unit];
}
