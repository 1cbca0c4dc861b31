import type { Random } from "../seeded-random";
import type { Sky } from "./palette";
import { HEIGHT, WIDTH } from "./scene";
import { ellipse, gradient, path, polygon, rect } from "./svg";

export const HORIZON = 560;
const GREENS = ["#5e7f55", "#6f8f5d", "#4f7150", "#7d9a66", "#8aa36c"] as const;

/** Sky, a low sun, thin clouds and the far skyline: everything behind the house. */
export function background(random: Random, sky: Sky): string {
  const sunX = random.between(120, 840);
  const clouds = Array.from({ length: random.int(2, 4) }, () => {
    const [x, y, width] = [random.between(0, WIDTH), random.between(50, 260), random.between(120, 300)];
    return (
      ellipse(x, y, width, width * 0.07, "#ffffff", 'opacity="0.35"') +
      ellipse(x + width * 0.3, y + 10, width * 0.6, width * 0.06, "#ffffff", 'opacity="0.28"')
    );
  });
  return [
    `<defs>${gradient("sky", ...sky.stops)}</defs>`,
    rect(0, 0, WIDTH, HEIGHT, "url(#sky)"),
    ellipse(sunX, HORIZON - 60, 170, 170, sky.sun, 'opacity="0.22"'),
    ellipse(sunX, HORIZON - 60, 80, 80, sky.sun, 'opacity="0.35"'),
    ...clouds,
    skyline(random, sky),
  ].join("");
}

function skyline(random: Random, sky: Sky): string {
  const parts: string[] = [];
  for (let x = -20; x < WIDTH; ) {
    const [width, height] = [random.between(30, 90), random.between(30, 150)];
    parts.push(rect(x, HORIZON - height, width, height, sky.stops[0] ?? "#889", 'opacity="0.28"'));
    x += width + random.between(0, 30);
  }
  return parts.join("");
}

/** Lawn or forecourt, a path to the door and the street in front. */
export function ground(random: Random, doorX: number): string {
  const lawn = random.pick(GREENS);
  return [
    rect(0, HORIZON, WIDTH, HEIGHT - HORIZON, lawn),
    rect(0, HORIZON, WIDTH, 26, "#000000", 'opacity="0.08"'),
    polygon(
      [
        [doorX - 22, HORIZON],
        [doorX + 22, HORIZON],
        [doorX + 84, HEIGHT - 56],
        [doorX - 84, HEIGHT - 56],
      ],
      "#d9cfbd",
    ),
    rect(0, HEIGHT - 60, WIDTH, 14, "#cfc8bb"),
    rect(0, HEIGHT - 46, WIDTH, 46, "#6d6f73"),
    ...Array.from({ length: 9 }, (_, index) => rect(index * 120 + 20, HEIGHT - 25, 56, 4, "#d8d5cb", 'opacity="0.7"')),
  ].join("");
}

export function tree(random: Random, x: number, foot: number, size: number): string {
  const green = random.pick(GREENS);
  const crown = Array.from({ length: 7 }, () => {
    const [dx, dy] = [random.between(-0.42, 0.42) * size, random.between(-0.3, 0.3) * size];
    return ellipse(
      x + dx,
      foot - size * 1.15 + dy,
      size * random.between(0.26, 0.4),
      size * random.between(0.24, 0.34),
      green,
      `opacity="${random.between(0.82, 1).toFixed(2)}"`,
    );
  });
  return [
    ellipse(x + size * 0.2, foot + 2, size * 0.6, size * 0.08, "#000000", 'opacity="0.16"'),
    polygon(
      [
        [x - size * 0.05, foot],
        [x + size * 0.05, foot],
        [x + size * 0.025, foot - size],
        [x - size * 0.025, foot - size],
      ],
      "#6b4f3a",
    ),
    ...crown,
    ellipse(x - size * 0.14, foot - size * 1.32, size * 0.24, size * 0.16, "#ffffff", 'opacity="0.12"'),
  ].join("");
}

export function palm(random: Random, x: number, foot: number, size: number): string {
  const top = foot - size * 1.5;
  const lean = random.between(-0.12, 0.12) * size;
  const fronds = Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 8) * Math.PI;
    const [tipX, tipY] = [x + lean - Math.cos(angle) * size * 0.62, top - Math.sin(angle) * size * 0.3 + size * 0.16];
    const [bendX, bendY] = [x + lean - Math.cos(angle) * size * 0.36, top - size * 0.3];
    return path(
      `M${x + lean} ${top} Q${bendX} ${bendY} ${tipX} ${tipY} Q${bendX} ${bendY + size * 0.1} ${x + lean} ${top}Z`,
      index % 2 ? "#5e7f55" : "#4f7150",
    );
  });
  const trunk = `M${x - size * 0.04} ${foot} Q${x + lean * 0.3} ${foot - size * 0.8} ${x + lean} ${top} Q${x + lean * 0.5} ${foot - size * 0.7} ${x + size * 0.04} ${foot}Z`;
  return (
    ellipse(x, foot + 2, size * 0.4, size * 0.06, "#000000", 'opacity="0.16"') +
    path(trunk, "#8a6b4d") +
    fronds.join("")
  );
}

/** Trees and bushes on both sides, leaving the house free. */
export function planting(random: Random, left: number, right: number): string {
  const parts: string[] = [];
  for (const [from, to] of [
    [20, left - 30],
    [right + 30, WIDTH - 20],
  ] as const) {
    for (let count = random.int(2, 3); count > 0 && to > from; count--) {
      const plant = random.chance(0.3) ? palm : tree;
      parts.push(plant(random, random.between(from, to), HORIZON + random.between(6, 40), random.between(90, 170)));
    }
  }
  for (let x = left; x < right; x += 26)
    parts.push(ellipse(x, HORIZON + 6, 22, random.between(10, 18), random.pick(GREENS)));
  return parts.join("");
}
