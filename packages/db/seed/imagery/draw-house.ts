import type { Random } from "../seeded-random";
import { pickFacade, pickSky } from "./palette";
import { HEIGHT, WIDTH } from "./scene";
import { background, ground, HORIZON, planting } from "./surroundings";
import { ellipse, polygon, rect, svg } from "./svg";

/** A detached house of one or two floors with a pitched or a flat roof and a garden. */
export function drawHouse(random: Random): { svg: string; altText: string } {
  const [sky, facade] = [pickSky(random), pickFacade(random)];
  const isPitched = random.chance(0.5);
  const floors = random.int(1, 2);
  const width = random.between(380, 480);
  const x = (WIDTH - width) / 2 + random.between(-40, 30);
  const storey = 116;
  const top = HORIZON - floors * storey;
  const glassOf = () => (random.chance(sky.lit + 0.1) ? "#ffdf9c" : sky.glass);
  const roofColor = random.pick(["#9c5a41", "#7b4a3b", "#6c6f73", "#8a7258"]);
  const roof = isPitched
    ? polygon(
        [
          [x - 34, top + 6],
          [x + width * 0.5, top - 96],
          [x + width + 34, top + 6],
        ],
        roofColor,
      ) +
      polygon(
        [
          [x + width * 0.5, top - 96],
          [x + width + 34, top + 6],
          [x + width + 70, top - 4],
          [x + width * 0.56, top - 100],
        ],
        "#000000",
        'opacity="0.22"',
      )
    : rect(x - 20, top - 16, width + 40, 22, facade.trim) +
      rect(x - 20, top + 6, width + 40, 8, "#000000", 'opacity="0.12"');
  const doorX = x + width * 0.24;
  const content = [
    background(random, sky),
    ground(random, doorX),
    ellipse(x + width * 0.55, HORIZON + 10, width * 0.72, 20, "#000000", 'opacity="0.18"'),
    polygon(
      [
        [x + width, top],
        [x + width + 60, top + 20],
        [x + width + 60, HORIZON - 8],
        [x + width, HORIZON],
      ],
      facade.shade,
    ),
    rect(x, top, width, HORIZON - top, facade.light),
    roof,
    ...Array.from({ length: floors }, (_, floor) =>
      [0.08, 0.42, 0.7]
        .filter((place) => !(floor === floors - 1 && place === 0.08))
        .map((place) =>
          windowAt(
            x + width * place,
            top + 26 + floor * storey,
            width * (place === 0.42 ? 0.2 : 0.22),
            glassOf(),
            facade.trim,
          ),
        )
        .join(""),
    ),
    porch(doorX, width, facade),
    planting(random, x - 20, x + width + 60),
  ].join("");
  const altText = `Illustration: ${floors === 1 ? "single-storey" : "two-storey"} house with a garden ${sky.name}`;
  return { svg: svg(WIDTH, HEIGHT, content), altText };
}

function windowAt(x: number, y: number, width: number, glass: string, trim: string): string {
  return (
    rect(x - 5, y - 5, width + 10, 74, trim) +
    rect(x, y, width, 64, glass) +
    polygon(
      [
        [x, y],
        [x + width * 0.45, y],
        [x + width * 0.2, y + 64],
        [x, y + 64],
      ],
      "#ffffff",
      'opacity="0.18"',
    ) +
    rect(x + width / 2 - 1.5, y, 3, 64, trim)
  );
}

function porch(doorX: number, width: number, facade: { trim: string; accent: string; shade: string }): string {
  const span = width * 0.26;
  return [
    rect(doorX - 24, HORIZON - 86, 48, 86, "#6b4630"),
    rect(doorX - 18, HORIZON - 78, 36, 30, "#8a6047"),
    ellipse(doorX + 14, HORIZON - 40, 3, 3, "#e8c878"),
    rect(doorX - span / 2, HORIZON - 108, span, 12, facade.accent),
    rect(doorX - span / 2 + 4, HORIZON - 96, 7, 96, facade.trim),
    rect(doorX + span / 2 - 11, HORIZON - 96, 7, 96, facade.trim),
    rect(doorX - span / 2 - 8, HORIZON - 6, span + 16, 10, facade.shade),
  ].join("");
}
