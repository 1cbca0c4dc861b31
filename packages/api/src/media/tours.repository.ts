import type { Executor, Transaction } from "@repo/db/client";
import { type ListingRow, media } from "@repo/db/schema/listings";
import { listingEmbeds, panoramaLinks } from "@repo/db/schema/tours";
import type { ArrangePhotosInput } from "@repo/domain/listings/upload";
import { parseEmbed } from "@repo/domain/tours/embed";
import { asc, eq, getTableColumns, inArray } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

type EditableListing = Authorized<"listing.edit", ListingRow>;

export async function listEmbedRows(db: Executor, listingId: string) {
  return db
    .select()
    .from(listingEmbeds)
    .where(eq(listingEmbeds.listingId, listingId))
    .orderBy(asc(listingEmbeds.position));
}

/** Between the panoramas of a listing. */
export async function listWays(db: Executor, listingId: string) {
  return db
    .select(getTableColumns(panoramaLinks))
    .from(panoramaLinks)
    .innerJoin(media, eq(media.id, panoramaLinks.mediaId))
    .where(eq(media.listingId, listingId));
}

/** Only of pictures of this listing, whichever ids were sent. The caller holds the listing's lock. */
export async function replaceWays(
  tx: Transaction,
  { id: listingId }: EditableListing,
  photos: ArrangePhotosInput["photos"],
): Promise<void> {
  const own = tx.select({ id: media.id }).from(media).where(eq(media.listingId, listingId));
  await tx.delete(panoramaLinks).where(inArray(panoramaLinks.mediaId, own));
  const known = new Set((await own).map(({ id }) => id));
  const ways = photos.flatMap(({ id: mediaId, ways }) =>
    ways.map(({ targetId, ...direction }) => ({ mediaId, targetMediaId: targetId, ...direction })),
  );
  const kept = ways.filter(({ mediaId, targetMediaId }) => known.has(mediaId) && known.has(targetMediaId));
  if (kept.length > 0) await tx.insert(panoramaLinks).values(kept);
}

export async function replaceEmbeds(
  tx: Transaction,
  { id: listingId }: EditableListing,
  embeds: ArrangePhotosInput["embeds"],
): Promise<void> {
  await tx.delete(listingEmbeds).where(eq(listingEmbeds.listingId, listingId));
  const rows = embeds.flatMap(({ address, title }, position) => {
    const embed = parseEmbed(address);
    return embed ? [{ listingId, position, title, ...embed }] : [];
  });
  if (rows.length > 0) await tx.insert(listingEmbeds).values(rows);
}
