import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { media } from "#schema/listings";
import { panoramaLinks } from "#schema/tours";
import type { DemoPicture, Scene } from "./imagery/scene";
import { insertHomes } from "./insert-homes";
import { insertPeople } from "./insert-people";
import { insertPlaces } from "./insert-places";
import { insertTours } from "./insert-tours";
import { seededRandom } from "./seeded-random";

const SCENES: readonly Scene[] = [
  "tower",
  "walkUp",
  "house",
  "plot",
  "living",
  "bedroom",
  "kitchen",
  "bathroom",
  "balcony",
];
const picture = (scene: Scene, bedrooms: number | null): DemoPicture => ({
  scene,
  bedrooms,
  altText: scene,
  sha256: "0".repeat(64),
  widths: [320],
  width: 320,
  height: 240,
  blurDataUrl: "",
});

test("the demo has homes with two rooms to look around in, each leading to the other, whose pictures are there", async () => {
  const { db, close } = await openTestDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-tours-"));
  try {
    await db.transaction(async (tx) => {
      const random = seededRandom(1);
      const placeIds = await insertPlaces(tx, random);
      const agents = await insertPeople(tx, random);
      const pictures = [
        ...SCENES.map((scene) => picture(scene, null)),
        ...[0, 1, 2, 3, 4, 5].map((beds) => picture("floorPlan", beds)),
      ];
      await insertHomes(tx, 400, { random, agents, placeIds, pictures, today: new Date() });
      const guide = agents.find(({ citySlug }) => citySlug === "chennai");
      if (!guide) throw new Error("Nobody works there.");
      await insertTours(tx, guide, folder);
    });
    const rooms = await db.select().from(media).where(eq(media.category, "Panorama"));
    expect(rooms.length).toBe(6);
    const links = await db.select().from(panoramaLinks);
    expect(new Set(links.map(({ mediaId }) => mediaId))).toEqual(new Set(rooms.map(({ id }) => id)));
    for (const { sha256, widths } of rooms)
      expect(fs.readdirSync(path.join(folder, sha256.slice(0, 2), sha256)).length).toBe(2 * widths.length);
  } finally {
    await close();
    fs.rmSync(folder, { recursive: true });
  }
});
