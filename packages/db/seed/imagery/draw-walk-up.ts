import type { Random } from "../seeded-random";
import { type Facade, pickFacade, pickSky, type Sky } from "./palette";
import { HEIGHT, WIDTH } from "./scene";
import { background, ground, HORIZON, planting } from "./surroundings";
import { ellipse, polygon, rect, svg } from "./svg";

/** A low building of three or four floors, one home to a floor or two, as they line quiet streets. */
export function drawWalkUp(random: Random): { svg: string; altText: string } {
  const [sky, facade] = [pickSky(random), pickFacade(random)];
  const floors = random.int(3, 4);
  const width = random.between(360, 470);
  const x = (WIDTH - width) / 2 + random.between(-60, 40);
  const storey = random.between(92, 108);
  const top = HORIZON - floors * storey - 26;
  const depth = width * 0.16;
  const content = [
    background(random, sky),
    ground(random, x + width * 0.22),
    ellipse(x + width * 0.6, HORIZON + 10, width * 0.7, 18, "#000000", 'opacity="0.18"'),
    polygon(
      [
        [x + width, top],
        [x + width + depth, top + 26],
        [x + width + depth, HORIZON - 6],
        [x + width, HORIZON],
      ],
      facade.shade,
    ),
    rect(x, top, width, HORIZON - top, facade.light),
    rect(x - 10, top - 14, width + 20, 18, facade.trim),
    ...Array.from({ length: floors }, (_, floor) =>
      storeyOf(
        random,
        { x, y: top + 26 + floor * storey, width, storey, isGround: floor === floors - 1 },
        { sky, facade },
      ),
    ),
    planting(random, x, x + width + depth),
  ].join("");
  return {
    svg: svg(WIDTH, HEIGHT, content),
    altText: `Illustration: ${floors}-storey residential building on a quiet street ${sky.name}`,
  };
}

type Storey = { x: number; y: number; width: number; storey: number; isGround: boolean };

function storeyOf(
  random: Random,
  { x, y, width, storey, isGround }: Storey,
  { sky, facade }: { sky: Sky; facade: Facade },
): string {
  const glassOf = () => (random.chance(sky.lit) ? "#ffdf9c" : sky.glass);
  const stair =
    rect(x + width * 0.14, y - 6, width * 0.16, storey, facade.shade, 'opacity="0.55"') +
    rect(x + width * 0.18, y + 10, width * 0.08, storey * 0.5, glassOf());
  const door = isGround ? rect(x + width * 0.17, y + storey * 0.24, width * 0.1, storey * 0.76 - 6, "#6b4630") : "";
  const openings = [0.36, 0.58, 0.8].map((place, index) => {
    const [left, opening] = [x + width * place, width * (index === 1 ? 0.15 : 0.12)];
    return (
      rect(left - 4, y + 8, opening + 8, storey * 0.58 + 8, facade.trim) +
      rect(left, y + 12, opening, storey * 0.58, glassOf()) +
      rect(left + opening / 2 - 1.5, y + 12, 3, storey * 0.58, facade.trim)
    );
  });
  const hasBalcony = !isGround;
  const rails = Array.from({ length: 15 }, (_, index) =>
    rect(x + width * 0.34 + index * width * 0.0265, y + storey * 0.52, 3, storey * 0.3, facade.accent),
  );
  const balcony =
    rect(x + width * 0.32, y + storey * 0.82, width * 0.41, 10, facade.trim) +
    rect(x + width * 0.32, y + storey * 0.5, width * 0.41, 5, facade.accent) +
    rails.join("");
  const pots = random.chance(0.6)
    ? ellipse(x + width * random.between(0.36, 0.7), y + storey * 0.52, 14, 12, "#5e7f55")
    : "";
  return stair + door + openings.join("") + (hasBalcony ? pots + balcony : "");
}
