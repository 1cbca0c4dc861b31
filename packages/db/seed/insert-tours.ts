import { count, eq } from "drizzle-orm";
import sharp from "sharp";
import type { Transaction } from "#client";
import { media } from "#schema/listings";
import { panoramaLinks } from "#schema/tours";
import { findShownHomes } from "./find-shown-homes";
import { drawPanorama, PANORAMA } from "./imagery/draw-panorama";
import { keepPicture } from "./imagery/keep-picture";
import type { DemoAgent } from "./insert-people";
import { seededRandom } from "./seeded-random";

const HOMES = 3;
const ROOMS = ["living room", "bedroom"] as const;
/** Where the door is: behind whoever looks out of the window. */
const DOOR = { yaw: 180, pitch: -15 };

/** So that a tour can be seen: two rooms to look around in, with a door from each to the other. */
export async function insertTours(tx: Transaction, agent: DemoAgent, mediaDir: string): Promise<void> {
  const homes = await findShownHomes(tx, agent, HOMES, "Sale");
  if (homes.length === 0) return;
  const rooms = [];
  for (const [seed, room] of ROOMS.entries()) {
    const drawn = sharp(drawPanorama(seededRandom(seed + 1)), { raw: { ...PANORAMA, channels: 3 } });
    rooms.push({ altText: `Illustration: ${room}, all around`, ...(await keepPicture(mediaDir, drawn)) });
  }
  for (const { id: listingId } of homes) {
    const [{ before } = { before: 0 }] = await tx
      .select({ before: count() })
      .from(media)
      .where(eq(media.listingId, listingId));
    const shown = { listingId, category: "Panorama", alteration: "Illustration" } as const;
    const [first, second] = await tx
      .insert(media)
      .values(rooms.map((room, index) => ({ ...shown, ...room, position: before + index })))
      .returning({ id: media.id });
    if (!first || !second) throw new Error("The panoramas were not stored.");
    await tx.insert(panoramaLinks).values([
      { mediaId: first.id, targetMediaId: second.id, ...DOOR },
      { mediaId: second.id, targetMediaId: first.id, ...DOOR },
    ]);
  }
}
