import type { Random } from "../seeded-random";
import type { Interior, Sky } from "./palette";
import { HEIGHT, WIDTH } from "./scene";
import { gradient, polygon, rect } from "./svg";

export const BACK = { left: 190, right: 770, top: 130, bottom: 500 };

/** A room in one-point perspective: ceiling, three walls, floor with boards running to the back. */
export function roomShell(_random: Random, look: Interior): string {
  const { left, right, top, bottom } = BACK;
  const boards = Array.from({ length: 13 }, (_, index) => {
    const [near, far] = [(index / 12) * WIDTH * 1.8 - WIDTH * 0.4, left + (index / 12) * (right - left)];
    return `<line x1="${near}" y1="${HEIGHT}" x2="${far}" y2="${bottom}" stroke="${look.floorLine}" stroke-width="2" opacity="0.6"/>`;
  });
  return [
    polygon(
      [
        [0, 0],
        [WIDTH, 0],
        [right, top],
        [left, top],
      ],
      "#fbf9f5",
    ),
    polygon(
      [
        [0, 0],
        [left, top],
        [left, bottom],
        [0, HEIGHT],
      ],
      look.side,
    ),
    polygon(
      [
        [WIDTH, 0],
        [right, top],
        [right, bottom],
        [WIDTH, HEIGHT],
      ],
      look.side,
    ),
    rect(left, top, right - left, bottom - top, look.wall),
    polygon(
      [
        [left, bottom],
        [right, bottom],
        [WIDTH, HEIGHT],
        [0, HEIGHT],
      ],
      look.floor,
    ),
    ...boards,
    rect(left, bottom - 10, right - left, 10, "#ffffff", 'opacity="0.7"'),
    polygon(
      [
        [0, 0],
        [left, top],
        [left, bottom],
        [0, HEIGHT],
      ],
      "#000000",
      'opacity="0.05"',
    ),
  ].join("");
}

/** A window in the back wall with the sky behind, curtains at its sides, and its light on the floor. */
export function backWindow(sky: Sky, look: Interior, { x, width }: { x: number; width: number }): string {
  const [top, height] = [BACK.top + 40, 230];
  return [
    `<defs>${gradient("view", ...sky.stops)}</defs>`,
    rect(x - 8, top - 8, width + 16, height + 16, "#ffffff"),
    rect(x, top, width, height, "url(#view)"),
    rect(x, top + height * 0.72, width, height * 0.28, "#7d9a66", 'opacity="0.75"'),
    rect(x + width / 2 - 2, top, 4, height, "#ffffff"),
    rect(x - 34, top - 22, 40, height + 70, look.textile, 'opacity="0.9"'),
    rect(x + width - 6, top - 22, 40, height + 70, look.textile, 'opacity="0.9"'),
    rect(x - 44, top - 28, width + 88, 8, look.wood),
    polygon(
      [
        [x + 10, BACK.bottom + 30],
        [x + width + 40, BACK.bottom + 30],
        [x + width + 150, HEIGHT - 40],
        [x + 40, HEIGHT - 40],
      ],
      "#ffffff",
      'opacity="0.16"',
    ),
  ].join("");
}
