/** Rupees per square foot of carpet area to buy, and a month to rent. */
type PriceLevel = { sale: number; rent: number };

export type DemoLocality = {
  slug: string;
  name: string;
  latitude: number;
  longitude: number;
  price: PriceLevel;
  aliases?: readonly string[];
  /** How far from the centre homes may stand; small where water or a border is near. */
  radiusMetres?: number;
};

export type DemoCity = {
  slug: string;
  name: string;
  aliases: readonly string[];
  region: string;
  latitude: number;
  longitude: number;
  /** How the sky and the houses look, for the drawings. */
  mood: "coastal" | "northern" | "southern" | "eastern" | "western";
  /** Share of the demo's homes, relative to the other cities. */
  weight: number;
  /** Registration number as the state's authority writes it, with a serial that no real project has. */
  registration: { authority: string; number: (serial: number) => string };
  localities: readonly DemoLocality[];
};

/** One row of a city's table: slug, name, latitude, longitude, sale and rent per square foot, then what is unusual. */
export function locality(
  slug: string,
  name: string,
  [latitude, longitude]: readonly [number, number],
  [sale, rent]: readonly [number, number],
): DemoLocality {
  return { slug, name, latitude, longitude, price: { sale, rent } };
}
