import type { Executor } from "@repo/db/client";
import { listings, media } from "@repo/db/schema/listings";
import { isSamePicture, turnedFingerprints } from "@repo/domain/listings/picture-fingerprint";
import { and, eq, inArray, ne, sql } from "drizzle-orm";

/** A drawing or the builder's picture shows many homes, and says nothing about one. */
export const OF_THE_HOME = and(
  eq(media.category, "Photo"),
  inArray(media.alteration, ["AsTaken", "VirtuallyStaged"]),
  sql`${media.fingerprints} <> '{}'`,
);

/** How many photos of a listing are copies of photos of others, by listing: cut, turned, marked and recompressed ones too. */
export async function countSamePhotos(db: Executor, listingId: string): Promise<Map<string, number>> {
  const own = await db
    .select({ fingerprints: media.fingerprints })
    .from(media)
    .where(and(eq(media.listingId, listingId), OF_THE_HOME));
  const same = new Map<string, Set<string>>();
  for (const { fingerprints } of own) {
    for (const other of await listAlike(db, listingId, fingerprints)) {
      const known = same.get(other.listingId) ?? new Set();
      // Each photo of the other listing is the copy of one photo only.
      if (known.has(other.mediaId) || !isSamePicture(fingerprints, other.fingerprints)) continue;
      same.set(other.listingId, known.add(other.mediaId));
    }
  }
  return new Map([...same].map(([otherId, photos]) => [otherId, photos.size]));
}

/** Those that share a part of a fingerprint, by the index. */
async function listAlike(db: Executor, listingId: string, fingerprints: readonly bigint[]) {
  const turned = `{${fingerprints.flatMap(turnedFingerprints).join(",")}}`;
  return db
    .select({ mediaId: media.id, listingId: media.listingId, fingerprints: media.fingerprints })
    .from(media)
    .innerJoin(listings, eq(listings.id, media.listingId))
    .where(
      and(
        sql`fingerprint_parts(${media.fingerprints}) && fingerprint_parts(${turned}::bigint[])`,
        ne(media.listingId, listingId),
        inArray(listings.moderationState, ["Submitted", "InReview", "Approved"]),
        sql`${listings.propertyId} <> (select property_id from ${listings} where id = ${listingId})`,
        OF_THE_HOME,
      ),
    );
}
