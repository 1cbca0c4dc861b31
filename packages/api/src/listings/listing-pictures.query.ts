import type { Executor } from "@repo/db/client";
import { media } from "@repo/db/schema/listings";
import { listingEmbeds, panoramaLinks } from "@repo/db/schema/tours";
import type { DetailPicture, EmbedView } from "@repo/domain/listings/listing.schema";
import { asc, eq, inArray } from "drizzle-orm";
import { toMediaView } from "./to-media-view";

/** All pictures of a home in their order, with the ways between its panoramas. */
export async function listDetailPictures(db: Executor, listingId: string): Promise<DetailPicture[]> {
  const rows = await db.select().from(media).where(eq(media.listingId, listingId)).orderBy(asc(media.position));
  const panoramas = rows.filter(({ category }) => category === "Panorama").map(({ id }) => id);
  const links =
    panoramas.length < 2 ? [] : await db.select().from(panoramaLinks).where(inArray(panoramaLinks.mediaId, panoramas));
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return rows.map((row) => ({
    ...toMediaView(row),
    caption: row.caption,
    original: row.originalMediaId === null ? null : (places.get(row.originalMediaId) ?? null),
    ways: links
      .filter(({ mediaId, targetMediaId }) => mediaId === row.id && panoramas.includes(targetMediaId))
      .map(({ targetMediaId, yaw, pitch }) => ({ to: places.get(targetMediaId) ?? 0, yaw, pitch })),
  }));
}

export async function listEmbeds(db: Executor, listingId: string): Promise<EmbedView[]> {
  return db
    .select({ provider: listingEmbeds.provider, key: listingEmbeds.key, title: listingEmbeds.title })
    .from(listingEmbeds)
    .where(eq(listingEmbeds.listingId, listingId))
    .orderBy(asc(listingEmbeds.position));
}
