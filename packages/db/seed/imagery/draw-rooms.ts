import type { Random } from "../seeded-random";
import { type Interior, pickInterior, pickSky } from "./palette";
import { BACK, backWindow, roomShell } from "./room-shell";
import { HEIGHT, WIDTH } from "./scene";
import { ellipse, polygon, rect, svg } from "./svg";

type Drawn = { svg: string; altText: string };

function room(random: Random, furniture: (look: Interior) => string, altText: string): Drawn {
  const look = pickInterior(random);
  const opening = { x: random.between(BACK.left + 90, BACK.left + 170), width: random.between(190, 260) };
  const content = roomShell(random, look) + backWindow(pickSky(random), look, opening) + furniture(look);
  return { svg: svg(WIDTH, HEIGHT, content), altText };
}

export function drawLiving(random: Random): Drawn {
  const furniture = (look: Interior) =>
    [
      ellipse(470, 610, 300, 60, look.accent, 'opacity="0.22"'),
      ellipse(470, 610, 260, 48, look.wall, 'opacity="0.55"'),
      rect(250, 452, 330, 96, look.textile, 'rx="16"'),
      rect(236, 486, 40, 84, look.textile, 'rx="12"'),
      rect(554, 486, 40, 84, look.textile, 'rx="12"'),
      rect(270, 500, 142, 50, "#ffffff", 'opacity="0.18" rx="10"'),
      rect(418, 500, 142, 50, "#ffffff", 'opacity="0.18" rx="10"'),
      rect(286, 470, 54, 46, look.accent, 'rx="8"'),
      rect(500, 470, 54, 46, look.wall, 'rx="8"'),
      rect(244, 566, 12, 16, look.wood),
      rect(574, 566, 12, 16, look.wood),
      ellipse(430, 618, 92, 24, look.wood),
      ellipse(430, 612, 92, 22, "#ffffff", 'opacity="0.16"'),
      ellipse(404, 606, 15, 6, look.accent),
      plant(random, 690, 560, 110),
      lamp(look, 640),
      rect(BACK.right - 110, BACK.top + 60, 74, 96, look.wood),
      rect(BACK.right - 103, BACK.top + 67, 60, 82, look.accent, 'opacity="0.45"'),
    ].join("");
  return room(random, furniture, "Illustration: living room with a sofa, a low table and a window");
}

export function drawBedroom(random: Random): Drawn {
  const furniture = (look: Interior) =>
    [
      rect(470, 330, 290, 150, look.wood, 'rx="10"'),
      polygon(
        [
          [452, 470],
          [770, 470],
          [836, 640],
          [420, 640],
        ],
        "#ffffff",
      ),
      polygon(
        [
          [446, 520],
          [784, 520],
          [836, 640],
          [420, 640],
        ],
        look.textile,
      ),
      polygon(
        [
          [420, 640],
          [836, 640],
          [836, 676],
          [420, 676],
        ],
        look.textile,
        'opacity="0.8"',
      ),
      rect(486, 440, 118, 46, look.wall, 'rx="14"'),
      rect(624, 440, 118, 46, look.wall, 'rx="14"'),
      polygon(
        [
          [436, 560],
          [812, 560],
          [824, 596],
          [430, 596],
        ],
        look.accent,
        'opacity="0.75"',
      ),
      rect(384, 480, 62, 74, look.wood, 'rx="4"'),
      rect(384, 506, 62, 3, "#000000", 'opacity="0.2"'),
      ellipse(415, 440, 24, 18, "#fff1cf"),
      rect(412, 452, 6, 28, look.accent),
      polygon(
        [
          [0, 60],
          [150, 150],
          [150, 560],
          [0, 690],
        ],
        look.wood,
        'opacity="0.9"',
      ),
      polygon(
        [
          [72, 106],
          [76, 108],
          [76, 626],
          [72, 628],
        ],
        "#000000",
        'opacity="0.25"',
      ),
    ].join("");
  return room(random, furniture, "Illustration: bedroom with a double bed, a wardrobe and a window");
}

export function drawKitchen(random: Random): Drawn {
  const furniture = (look: Interior) =>
    [
      rect(BACK.left, 390, BACK.right - BACK.left, 118, look.wood),
      rect(BACK.left - 6, 380, BACK.right - BACK.left + 12, 14, "#5b5752"),
      ...[0, 1, 2, 3, 4].map((index) =>
        rect(BACK.left + 10 + index * 115, 406, 104, 92, "#ffffff", 'opacity="0.14" rx="3"'),
      ),
      rect(BACK.right - 190, 160, 190, 120, look.accent, 'opacity="0.9"'),
      rect(BACK.right - 96, 160, 2, 120, "#000000", 'opacity="0.25"'),
      polygon(
        [
          [BACK.right - 178, 300],
          [BACK.right - 82, 300],
          [BACK.right - 66, 336],
          [BACK.right - 194, 336],
        ],
        "#8d9296",
      ),
      rect(BACK.right - 170, 372, 92, 8, "#33363a"),
      polygon(
        [
          [760, 300],
          [960, 210],
          [960, 720],
          [760, 520],
        ],
        "#dfe3e3",
      ),
      polygon(
        [
          [772, 372],
          [960, 330],
          [960, 334],
          [772, 376],
        ],
        "#000000",
        'opacity="0.25"',
      ),
      rect(300, 560, 320, 20, "#f1ece2", 'rx="4"'),
      rect(312, 580, 296, 110, look.wood, 'rx="2"'),
      ellipse(400, 556, 36, 10, look.accent),
      ellipse(392, 548, 10, 9, "#d39b3f"),
      ellipse(410, 548, 10, 9, "#b3473a"),
      ...[350, 560].map((x) => rect(x, 596, 46, 94, "#000000", 'opacity="0.08"')),
    ].join("");
  return room(random, furniture, "Illustration: kitchen with a counter along the window, hob and refrigerator");
}

export function drawBathroom(random: Random): Drawn {
  const look = pickInterior(random);
  const tiles = Array.from({ length: 9 }, (_, row) =>
    rect(BACK.left, BACK.top + row * 41, BACK.right - BACK.left, 1.5, "#ffffff", 'opacity="0.8"'),
  );
  const content = [
    roomShell(random, { ...look, floor: "#b9bdb8", floorLine: "#a6aaa5", wall: "#dfe7e5", side: "#cfdad7" }),
    ...tiles,
    rect(250, 360, 210, 22, look.wood, 'rx="3"'),
    rect(262, 382, 186, 100, look.wood, 'opacity="0.85" rx="3"'),
    ellipse(355, 356, 66, 14, "#ffffff"),
    rect(352, 318, 6, 34, "#8d9296"),
    rect(286, 176, 138, 138, "#ffffff", 'rx="69"'),
    rect(294, 184, 122, 122, "#bfd4d8", 'rx="61"'),
    rect(600, 150, 150, 350, "#a9c6cb", 'opacity="0.45"'),
    rect(598, 146, 4, 354, "#8d9296"),
    ellipse(700, 190, 34, 8, "#8d9296"),
    rect(697, 150, 6, 40, "#8d9296"),
    ellipse(540, 500, 48, 16, "#ffffff"),
    rect(504, 440, 72, 60, "#ffffff", 'rx="12"'),
    rect(508, 400, 64, 46, "#f4f4f2", 'rx="6"'),
    rect(474, 300, 44, 70, look.textile, 'rx="3"'),
    plant(random, 800, 600, 80),
  ].join("");
  return {
    svg: svg(WIDTH, HEIGHT, content),
    altText: "Illustration: bathroom with a wash basin, a mirror and a glass shower",
  };
}

function plant(random: Random, x: number, foot: number, size: number): string {
  const leaves = Array.from({ length: 9 }, () => {
    const angle = random.between(-1.1, 1.1);
    return ellipse(
      x + Math.sin(angle) * size * 0.36,
      foot - size * 0.7 - Math.cos(angle) * size * 0.3,
      size * 0.1,
      size * 0.3,
      random.pick(["#5e7f55", "#4f7150", "#7d9a66"]),
      `transform="rotate(${Math.round(angle * 45)} ${x} ${foot - size * 0.5})"`,
    );
  });
  return (
    leaves.join("") +
    polygon(
      [
        [x - size * 0.2, foot - size * 0.42],
        [x + size * 0.2, foot - size * 0.42],
        [x + size * 0.14, foot],
        [x - size * 0.14, foot],
      ],
      "#b5745a",
    )
  );
}

function lamp(look: Interior, x: number): string {
  return (
    rect(x - 2, 330, 4, 220, look.wood) +
    ellipse(x, 552, 26, 6, look.wood) +
    polygon(
      [
        [x - 34, 330],
        [x + 34, 330],
        [x + 22, 280],
        [x - 22, 280],
      ],
      "#fff1cf",
    )
  );
}
