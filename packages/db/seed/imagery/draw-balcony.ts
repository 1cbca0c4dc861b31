import type { Random } from "../seeded-random";
import { pickInterior, pickSky } from "./palette";
import { HEIGHT, WIDTH } from "./scene";
import { background, HORIZON, palm, tree } from "./surroundings";
import { ellipse, polygon, rect, svg } from "./svg";

/** The view over the railing: city, trees or sea. */
export function drawBalcony(random: Random): { svg: string; altText: string } {
  const [sky, look] = [pickSky(random), pickInterior(random)];
  const view = random.pick(["sea", "trees", "city"] as const);
  const beyond = {
    sea:
      rect(0, HORIZON - 130, WIDTH, 300, "#5f93a3") +
      rect(0, HORIZON - 130, WIDTH, 3, "#ffffff", 'opacity="0.6"') +
      Array.from({ length: 14 }, () =>
        rect(
          random.between(0, 900),
          random.between(HORIZON - 110, HORIZON - 10),
          random.between(20, 90),
          2,
          "#ffffff",
          'opacity="0.3"',
        ),
      ).join(""),
    trees:
      rect(0, HORIZON - 60, WIDTH, 200, "#6f8f5d") +
      Array.from({ length: 14 }, (_, index) =>
        (random.chance(0.25) ? palm : tree)(random, index * 72, HORIZON + 10, random.between(80, 150)),
      ).join(""),
    city: Array.from({ length: 15 }, (_, index) => cityBlock(random, index * 68 - 20, sky.lit)).join(""),
  }[view];
  const content = [
    background(random, sky),
    beyond,
    polygon(
      [
        [0, 640],
        [WIDTH, 640],
        [WIDTH, HEIGHT],
        [0, HEIGHT],
      ],
      look.floor,
    ),
    rect(0, 452, WIDTH, 10, look.wood),
    rect(0, 462, WIDTH, 178, "#cfe0e4", 'opacity="0.28"'),
    ...Array.from({ length: 5 }, (_, index) => rect(index * 240 - 4, 452, 8, 192, look.wood)),
    rect(0, 0, 70, HEIGHT, look.side),
    rect(70, 0, 8, HEIGHT, "#000000", 'opacity="0.12"'),
    rect(640, 540, 150, 16, look.wood, 'rx="6"'),
    rect(654, 556, 10, 90, look.wood),
    rect(766, 556, 10, 90, look.wood),
    rect(640, 470, 16, 86, look.wood, 'rx="5"'),
    rect(652, 522, 126, 24, look.textile, 'rx="10"'),
    ellipse(320, 660, 84, 16, look.wood),
    rect(312, 660, 16, 46, look.wood),
    ellipse(320, 652, 16, 8, look.accent),
    polygon(
      [
        [120, 640],
        [190, 640],
        [182, 700],
        [128, 700],
      ],
      "#b5745a",
    ),
    ...Array.from({ length: 8 }, () =>
      ellipse(
        155 + random.between(-40, 40),
        600 + random.between(-44, 24),
        16,
        34,
        "#5e7f55",
        `transform="rotate(${random.int(-40, 40)} 155 640)"`,
      ),
    ),
  ].join("");
  const seen = { sea: "the sea", trees: "tree tops", city: "the city" }[view];
  return { svg: svg(WIDTH, HEIGHT, content), altText: `Illustration: balcony with a view over ${seen} ${sky.name}` };
}

function cityBlock(random: Random, x: number, lit: number): string {
  const [width, height] = [random.between(50, 92), random.between(90, 300)];
  const color = random.pick(["#c9beb0", "#b9b3ad", "#d8cdbd", "#a7adb3"]);
  const windows: string[] = [];
  for (let y = HORIZON - height + 14; y < HORIZON - 12; y += 22) {
    for (let dx = 8; dx < width - 12; dx += 16)
      windows.push(rect(x + dx, y, 8, 11, random.chance(lit) ? "#ffdf9c" : "#7f919c", 'opacity="0.7"'));
  }
  return rect(x, HORIZON - height, width, height + 120, color) + windows.join("");
}
