import type { Random } from "../seeded-random";
import { type Facade, pickFacade, pickSky, type Sky } from "./palette";
import { HEIGHT, WIDTH } from "./scene";
import { background, ground, HORIZON, planting } from "./surroundings";
import { ellipse, polygon, rect, svg } from "./svg";

type Block = { x: number; width: number; top: number; floors: number; bays: number };

/** A residential tower, alone or with a lower neighbour, seen from across the street. */
export function drawTower(random: Random): { svg: string; altText: string } {
  const [sky, facade] = [pickSky(random), pickFacade(random)];
  const floors = random.int(9, 15);
  const width = random.between(270, 350);
  const main: Block = {
    x: random.between(300, 380),
    width,
    top: random.between(70, 130),
    floors,
    bays: random.int(4, 5),
  };
  const side: Block = {
    x: main.x - random.between(170, 220),
    width: random.between(190, 220),
    top: main.top + random.between(90, 190),
    floors: Math.round(floors * 0.7),
    bays: 3,
  };
  const hasNeighbour = random.chance(0.65);
  const hasBalconies = random.chance(0.75);
  const blocks = hasNeighbour ? [side, main] : [main];
  const content = [
    background(random, sky),
    ground(random, main.x + main.width / 2),
    ...blocks.map((block) => drawBlock(random, block, { sky, facade, hasBalconies })),
    entrance(main, facade),
    planting(random, hasNeighbour ? side.x : main.x, main.x + main.width + 60),
  ].join("");
  const altText = `Illustration: ${floors}-storey apartment tower${hasBalconies ? " with balconies" : ""} ${sky.name}`;
  return { svg: svg(WIDTH, HEIGHT, content), altText };
}

type Look = { sky: Sky; facade: Facade; hasBalconies: boolean };

function drawBlock(random: Random, block: Block, { sky, facade, hasBalconies }: Look): string {
  const { x, width, top, floors, bays } = block;
  const depth = width * 0.2;
  const storey = (HORIZON - top) / (floors + 0.8);
  const bay = width / bays;
  const parts = [
    ellipse(x + width * 0.7, HORIZON + 8, width * 0.8, 16, "#000000", 'opacity="0.18"'),
    polygon(
      [
        [x + width, top],
        [x + width + depth, top + depth * 0.35],
        [x + width + depth, HORIZON - 6],
        [x + width, HORIZON],
      ],
      facade.shade,
    ),
    rect(x, top, width, HORIZON - top, facade.light),
    rect(x - 4, top - 10, width + 8, 14, facade.trim),
    rect(x + width * 0.32, top - 34, width * 0.3, 26, facade.shade),
  ];
  for (let floor = 0; floor < floors; floor++) {
    const y = top + storey * (floor + 0.25);
    for (let column = 0; column < bays; column++)
      parts.push(bayOf(random, { x: x + bay * column, y, bay, storey }, { sky, facade, hasBalconies }));
    parts.push(rect(x, y + storey * 0.86, width, 2, facade.shade, 'opacity="0.5"'));
    parts.push(
      polygon(
        [
          [x + width + depth * 0.28, y + depth * 0.2],
          [x + width + depth * 0.72, y + depth * 0.3],
          [x + width + depth * 0.72, y + depth * 0.3 + storey * 0.5],
          [x + width + depth * 0.28, y + depth * 0.2 + storey * 0.52],
        ],
        random.chance(sky.lit) ? "#ffdf9c" : sky.glass,
        'opacity="0.75"',
      ),
    );
  }
  return parts.join("");
}

type Cell = { x: number; y: number; bay: number; storey: number };

function bayOf(random: Random, { x, y, bay, storey }: Cell, { sky, facade, hasBalconies }: Look): string {
  const isLit = random.chance(sky.lit);
  const glass = isLit ? "#ffdf9c" : sky.glass;
  const window =
    rect(x + bay * 0.16, y, bay * 0.68, storey * 0.62, glass) +
    rect(x + bay * 0.16, y, bay * 0.68, storey * 0.18, "#ffffff", `opacity="${isLit ? 0.15 : 0.25}"`) +
    rect(x + bay * 0.49, y, 2.4, storey * 0.62, facade.trim);
  if (!hasBalconies) return window;
  const rail = rect(x + bay * 0.08, y + storey * 0.42, bay * 0.84, storey * 0.3, facade.accent, 'opacity="0.85"');
  const slab = rect(x + bay * 0.05, y + storey * 0.7, bay * 0.9, storey * 0.1, facade.trim);
  const plant = random.chance(0.3)
    ? ellipse(x + bay * random.between(0.25, 0.75), y + storey * 0.42, bay * 0.12, storey * 0.12, "#5e7f55")
    : "";
  return window + plant + rail + slab;
}

function entrance({ x, width }: Block, facade: Facade): string {
  const middle = x + width / 2;
  return [
    rect(middle - 56, HORIZON - 52, 112, 52, "#4b4743"),
    rect(middle - 48, HORIZON - 46, 96, 46, "#e9c98f"),
    rect(middle - 2, HORIZON - 46, 4, 46, "#4b4743"),
    rect(middle - 74, HORIZON - 62, 148, 12, facade.accent),
  ].join("");
}
