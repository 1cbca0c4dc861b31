import type { Random } from "../seeded-random";
import { pickSky } from "./palette";
import { HEIGHT, WIDTH } from "./scene";
import { background, HORIZON, tree } from "./surroundings";
import { polygon, rect, svg } from "./svg";

/** Open ground between boundary stones, with neighbours built up behind. */
export function drawPlot(random: Random): { svg: string; altText: string } {
  const sky = pickSky(random);
  const soil = random.pick(["#b98b5e", "#a97c55", "#c19a6b", "#9c7a54"]);
  const grass = random.pick(["#7d9a66", "#8aa36c", "#6f8f5d"]);
  const content = [
    background(random, sky),
    rect(0, HORIZON - 70, WIDTH, 250, grass),
    ...Array.from({ length: 7 }, (_, index) => tree(random, 60 + index * 145, HORIZON - 62, random.between(50, 90))),
    polygon(
      [
        [210, HORIZON - 36],
        [760, HORIZON - 36],
        [940, HEIGHT - 70],
        [40, HEIGHT - 70],
      ],
      soil,
    ),
    polygon(
      [
        [210, HORIZON - 36],
        [760, HORIZON - 36],
        [772, HORIZON - 24],
        [198, HORIZON - 24],
      ],
      "#000000",
      'opacity="0.1"',
    ),
    ...[
      [210, HORIZON - 36, 12],
      [760, HORIZON - 36, 12],
      [40, HEIGHT - 70, 22],
      [920, HEIGHT - 70, 22],
    ].map(([x = 0, y = 0, size = 0]) => rect(x, y - size * 2, size, size * 2.4, "#f2efe6")),
    ...Array.from({ length: 26 }, () =>
      rect(
        random.between(120, 860),
        random.between(HORIZON - 10, HEIGHT - 90),
        random.between(4, 16),
        3,
        grass,
        'opacity="0.7"',
      ),
    ),
    rect(0, HEIGHT - 56, WIDTH, 56, "#77797c"),
    rect(0, HEIGHT - 60, WIDTH, 8, "#cfc8bb"),
  ].join("");
  return { svg: svg(WIDTH, HEIGHT, content), altText: `Illustration: open plot with boundary stones ${sky.name}` };
}
