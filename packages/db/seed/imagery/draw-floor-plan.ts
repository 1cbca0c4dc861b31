import type { Random } from "../seeded-random";
import { HEIGHT, WIDTH } from "./scene";
import { rect, svg } from "./svg";

type Room = { name: string; x: number; y: number; width: number; height: number };

const INK = "#2c2a27";
const SHEET = { x: 120, y: 90, width: 720, height: 540 };

/** A plan drawn to no particular scale: rooms with their names and sizes in feet, doors and windows. */
export function drawFloorPlan(random: Random, bedrooms: number): { svg: string; altText: string } {
  const rooms = layOut(random, bedrooms);
  const content = [
    rect(0, 0, WIDTH, HEIGHT, "#faf8f3"),
    ...rooms.map((room) =>
      rect(
        room.x,
        room.y,
        room.width,
        room.height,
        room.name === "Balcony" ? "#eef2ea" : "#ffffff",
        `stroke="${INK}" stroke-width="6"`,
      ),
    ),
    ...rooms.map((room) => label(room)),
    ...rooms.map((room) => doorOf(room)),
    `<text x="${WIDTH / 2}" y="${HEIGHT - 34}" font-family="Inter, Noto Sans, sans-serif" font-size="20" fill="#6a655d" text-anchor="middle">Illustrative plan, not to scale</text>`,
  ].join("");
  const kind = bedrooms === 0 ? "a studio" : `a ${bedrooms}-bedroom home`;
  return { svg: svg(WIDTH, HEIGHT, content), altText: `Illustration: floor plan of ${kind}` };
}

function layOut(random: Random, bedrooms: number): Room[] {
  const { x, y, width, height } = SHEET;
  const split = height * random.between(0.5, 0.56);
  const upper: readonly (readonly [string, number])[] =
    bedrooms === 0
      ? [
          ["Bath", 1],
          ["Kitchenette", 1.4],
        ]
      : [
          ...Array.from(
            { length: Math.min(bedrooms, 4) },
            (_, index) => [`Bedroom ${index + 1}`, random.between(1, 1.3)] as const,
          ),
          ["Bath", 0.6],
        ];
  const lower: readonly (readonly [string, number])[] =
    bedrooms === 0
      ? [
          ["Living and sleeping", 3],
          ["Balcony", 0.7],
        ]
      : [
          ["Living and dining", random.between(2, 2.5)],
          ["Kitchen", 1],
          ...(bedrooms > 4 ? [["Study", 0.8] as const] : []),
          ["Balcony", 0.6],
        ];
  return [
    ...row(upper, { x, y, width, height: split }),
    ...row(lower, { x, y: y + split, width, height: height - split }),
  ];
}

function row(
  parts: readonly (readonly [string, number])[],
  box: { x: number; y: number; width: number; height: number },
): Room[] {
  const total = parts.reduce((sum, [, share]) => sum + share, 0);
  let left = box.x;
  return parts.map(([name, share]) => {
    const room = { name, x: left, y: box.y, width: (box.width * share) / total, height: box.height };
    left += room.width;
    return room;
  });
}

function label({ name, x, y, width, height }: Room): string {
  const [middle, size] = [x + width / 2, width < 130 ? 15 : 20];
  const feet = `${Math.round(width / 20)}′ × ${Math.round(height / 20)}′`;
  const text = (dy: number, color: string, content: string) =>
    `<text x="${middle}" y="${y + height / 2 + dy}" font-family="Inter, Noto Sans, sans-serif" font-size="${size}" fill="${color}" text-anchor="middle">${content}</text>`;
  return text(-4, INK, name) + text(size + 4, "#6a655d", feet);
}

function doorOf({ x, y, width, height }: Room): string {
  const [hinge, sill] = [x + width * 0.5, y > SHEET.y ? y : y + height];
  return `<line x1="${hinge - 22}" y1="${sill}" x2="${hinge + 22}" y2="${sill}" stroke="#faf8f3" stroke-width="8"/><path d="M${hinge - 22} ${sill} A44 44 0 0 1 ${hinge + 22} ${sill - 2}" fill="none" stroke="#8b857b" stroke-width="2"/>`;
}
