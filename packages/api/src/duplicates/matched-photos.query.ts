import type { Executor } from "@repo/db/client";
import { media } from "@repo/db/schema/listings";
import { isSamePicture } from "@repo/domain/listings/picture-fingerprint";
import { and, asc, eq } from "drizzle-orm";
import { toMediaView } from "#listings/to-media-view";
import { OF_THE_HOME } from "./same-photos.query";

/** Photos of two listings that are copies of each other; each is in one couple only. */
export async function listMatchedPhotos(db: Executor, firstListingId: string, secondListingId: string) {
  const photosOf = (listingId: string) =>
    db
      .select()
      .from(media)
      .where(and(eq(media.listingId, listingId), OF_THE_HOME))
      .orderBy(asc(media.position));
  const [firsts, seconds] = await Promise.all([photosOf(firstListingId), photosOf(secondListingId)]);
  const free = new Set(seconds);
  return firsts.flatMap((first) => {
    const second = [...free].find(({ fingerprints }) => isSamePicture(first.fingerprints, fingerprints));
    if (!second) return [];
    free.delete(second);
    return [{ first: toMediaView(first), second: toMediaView(second) }];
  });
}
