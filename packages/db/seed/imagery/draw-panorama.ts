import { LARGEST_SIDE } from "@repo/domain/listings/rendition";
import type { Random } from "../seeded-random";
import { type Interior, pickInterior, pickSky, type Sky } from "./palette";

/** A full turn, half as high as it is wide. */
export const PANORAMA = { width: LARGEST_SIDE, height: LARGEST_SIDE / 2 };

/** Metres from the eye: to the walls, the floor and the ceiling. */
const ROOM = { side: 2.4, back: 1.9, floor: 1.5, ceiling: 1.2 };
const EYE_TO_SILL = -0.5;
const EYE_TO_LINTEL = 0.75;

type Colour = readonly [number, number, number];
type Spot = { x: number; y: number; z: number };
type Look = { interior: Interior; sky: Sky };

/**
 * An empty room around the eye, point by point: each looks along its own direction until it meets a wall. One wall is a wide
 * window, the one opposite has a door, which leads on.
 */
export function drawPanorama(random: Random): Uint8ClampedArray {
  const look = { interior: pickInterior(random), sky: pickSky(random) };
  const { width, height } = PANORAMA;
  const pixels = new Uint8ClampedArray(width * height * 3);
  for (let row = 0; row < height; row++) {
    const pitch = Math.PI * (0.5 - (row + 0.5) / height);
    for (let column = 0; column < width; column++) {
      const yaw = 2 * Math.PI * ((column + 0.5) / width - 0.5);
      const colour = colourAlong(
        { x: Math.sin(yaw) * Math.cos(pitch), y: Math.sin(pitch), z: Math.cos(yaw) * Math.cos(pitch) },
        look,
      );
      pixels.set(colour, (row * width + column) * 3);
    }
  }
  return pixels;
}

/** The nearest of the six sides in that direction, and what is seen there. */
function colourAlong({ x, y, z }: Spot, look: Look): Colour {
  const far = {
    wall: ROOM.side / Math.abs(x),
    end: ROOM.back / Math.abs(z),
    level: (y < 0 ? ROOM.floor : ROOM.ceiling) / Math.abs(y),
  };
  const distance = Math.min(far.wall, far.end, far.level);
  const spot = { x: x * distance, y: y * distance, z: z * distance };
  // Corners are a little darker than the middle of a wall.
  const shade = 1 - 0.05 * (distance - ROOM.back);
  if (distance === far.level) return y < 0 ? floorAt(spot, look, shade) : dimmed(rgb("#fbfaf7"), shade);
  if (distance === far.wall) return dimmed(skirted(rgb(look.interior.side), spot.y, look), shade);
  return z > 0 ? windowAt(spot, look, shade) : doorAt(spot, look, shade);
}

function floorAt({ x, z }: Spot, { interior }: Look, shade: number): Colour {
  const isLine = fraction(x / 0.3) < 0.03 || fraction(z / 1.4 + Math.floor(x / 0.3) * 0.37) < 0.008;
  const isRug = Math.abs(x) < 1.1 && Math.abs(z) < 0.8;
  return dimmed(rgb(isRug ? interior.textile : isLine ? interior.floorLine : interior.floor), shade);
}

function windowAt({ x, y }: Spot, { interior, sky }: Look, shade: number): Colour {
  const isOpening = Math.abs(x) < 1.5 && y > EYE_TO_SILL && y < EYE_TO_LINTEL;
  if (!isOpening) return dimmed(skirted(rgb(interior.wall), y, { interior }), shade);
  const isFrame = Math.abs(x) > 1.44 || fraction(x + 0.52) < 0.04 || y < EYE_TO_SILL + 0.06 || y > EYE_TO_LINTEL - 0.05;
  if (isFrame) return rgb(interior.wood);
  return viewAt(x, y, sky);
}

/** Tree tops below a sky. */
function viewAt(x: number, y: number, sky: Sky): Colour {
  if (y < -0.05 + 0.06 * Math.sin(7 * x) + 0.04 * Math.sin(17 * x)) return rgb("#6f8f5d");
  const [top = "", middle = "", horizon = ""] = sky.stops;
  const up = (y + 0.05) / (EYE_TO_LINTEL + 0.05);
  return up > 0.5
    ? between(rgb(middle), rgb(top), 2 * up - 1)
    : between(rgb(horizon), rgb(middle), Math.max(0, 2 * up));
}

function doorAt({ x, y }: Spot, { interior }: Look, shade: number): Colour {
  const isDoor = Math.abs(x) < 0.45 && y < 0.6;
  if (!isDoor) return dimmed(skirted(rgb(interior.wall), y, { interior }), shade);
  const isHandle = x > 0.32 && x < 0.4 && Math.abs(y + 0.45) < 0.03;
  const isPanel = Math.abs(x) < 0.33 && fraction((y + ROOM.floor) / 1.05) > 0.1;
  return isHandle ? rgb("#d9c48a") : dimmed(rgb(interior.wood), isPanel ? 0.92 * shade : shade);
}

const skirted = (wall: Colour, y: number, { interior }: Pick<Look, "interior">): Colour =>
  y < -ROOM.floor + 0.09 ? rgb(interior.wood) : wall;

const known = new Map<string, Colour>();
function rgb(hex: string): Colour {
  const before = known.get(hex);
  if (before) return before;
  const colour = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const made: Colour = [colour[0] ?? 0, colour[1] ?? 0, colour[2] ?? 0];
  known.set(hex, made);
  return made;
}

const dimmed = ([red, green, blue]: Colour, by: number): Colour => [red * by, green * by, blue * by];
const between = (one: Colour, other: Colour, share: number): Colour => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];
const fraction = (value: number) => value - Math.floor(value);
