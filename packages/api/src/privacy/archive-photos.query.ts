import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { listings, media } from "@repo/db/schema/listings";
import { asc, desc, eq } from "drizzle-orm";

export type OwnPhoto = { name: string; sha256: string; widths: readonly number[] };

/** Further photos are on the pages of their homes, whose addresses are in the archive. */
const MOST_PHOTOS = 500;

/** Of the homes that the person is the agent of, the newest homes first. */
export async function listArchivePhotos(db: Executor, userId: string): Promise<OwnPhoto[]> {
  const found = await db
    .select({ slug: listings.slug, position: media.position, sha256: media.sha256, widths: media.widths })
    .from(media)
    .innerJoin(listings, eq(listings.id, media.listingId))
    .innerJoin(memberships, eq(memberships.id, listings.agentMemberId))
    .where(eq(memberships.userId, userId))
    .orderBy(desc(listings.number), asc(media.position))
    .limit(MOST_PHOTOS);
  return found.map(({ slug, position, sha256, widths }) => ({
    name: `photos/${slug}/${position + 1}.${widths.length === 0 ? "webp" : "jpg"}`,
    sha256,
    widths,
  }));
}
