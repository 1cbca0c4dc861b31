import fs from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { type Random, seededRandom } from "../seeded-random";
import { drawBalcony } from "./draw-balcony";
import { drawFloorPlan } from "./draw-floor-plan";
import { drawHouse } from "./draw-house";
import { drawPlot } from "./draw-plot";
import { drawBathroom, drawBedroom, drawKitchen, drawLiving } from "./draw-rooms";
import { drawTower } from "./draw-tower";
import { drawWalkUp } from "./draw-walk-up";
import { keepPicture } from "./keep-picture";
import type { DemoPicture, Scene } from "./scene";

/** Raise it when a drawing changes, so that pools kept from before are drawn again. */
const POOL_VERSION = 2;
/** Drawn a third larger than its canvas, so that it is sharp on a whole screen. */
const DENSITY = 96;
const SIDE_BY_SIDE = 4;

type Drawn = { svg: string; altText: string };
type Wanted = {
  scene: Scene;
  count: number;
  draw: (random: Random, index: number) => Drawn;
  bedroomsOf?: (index: number) => number;
};

const PLAN_BEDROOMS = [0, 1, 2, 3, 4, 5];

const POOL: readonly Wanted[] = [
  { scene: "tower", count: 90, draw: drawTower },
  { scene: "walkUp", count: 36, draw: drawWalkUp },
  { scene: "house", count: 36, draw: drawHouse },
  { scene: "plot", count: 10, draw: drawPlot },
  { scene: "living", count: 30, draw: drawLiving },
  { scene: "bedroom", count: 30, draw: drawBedroom },
  { scene: "kitchen", count: 24, draw: drawKitchen },
  { scene: "bathroom", count: 16, draw: drawBathroom },
  { scene: "balcony", count: 24, draw: drawBalcony },
  {
    scene: "floorPlan",
    count: 24,
    draw: (random, index) => drawFloorPlan(random, index % PLAN_BEDROOMS.length),
    bedroomsOf: (index) => index % PLAN_BEDROOMS.length,
  },
];

/** Draws the pool into `mediaDir`, each picture under the hash of its bytes; a pool drawn before is only listed. */
export async function renderPool(mediaDir: string): Promise<DemoPicture[]> {
  const manifest = path.join(mediaDir, `demo-pool-${POOL_VERSION}.json`);
  const known = await fs.readFile(manifest, "utf8").catch(() => undefined);
  if (known !== undefined) return JSON.parse(known);
  const tasks = POOL.flatMap((wanted, kind) =>
    Array.from({ length: wanted.count }, (_, index) => ({ wanted, index, seed: kind * 1_000 + index })),
  );
  const pictures: DemoPicture[] = [];
  for (let done = 0; done < tasks.length; done += SIDE_BY_SIDE) {
    pictures.push(
      ...(await Promise.all(tasks.slice(done, done + SIDE_BY_SIDE).map((task) => renderPicture(mediaDir, task)))),
    );
  }
  await fs.writeFile(manifest, JSON.stringify(pictures));
  return pictures;
}

type Task = { wanted: Wanted; index: number; seed: number };

async function renderPicture(mediaDir: string, { wanted, index, seed }: Task): Promise<DemoPicture> {
  const drawn = wanted.draw(seededRandom(seed + 1), index);
  return {
    scene: wanted.scene,
    bedrooms: wanted.bedroomsOf?.(index) ?? null,
    altText: drawn.altText,
    ...(await keepPicture(mediaDir, sharp(Buffer.from(drawn.svg), { density: DENSITY }))),
  };
}
