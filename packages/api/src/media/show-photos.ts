import type { PhotosView } from "@repo/domain/listings/upload";
import { embedAddress } from "@repo/domain/tours/embed";
import { loadEditableListing } from "#listings/load-editable-listing";
import { thumbnailUrl, toMediaView } from "#listings/to-media-view";
import type { RequestContext } from "#request-context";
import { listEmbedRows, listWays } from "./tours.repository";
import { listPhotoRows, listUploads } from "./uploads.repository";

const DAY_MS = 86_400_000;

export async function showPhotos(ctx: RequestContext, listingId: string): Promise<PhotosView> {
  const listing = await loadEditableListing(ctx, listingId);
  const [photos, uploads, embeds, ways] = await Promise.all([
    listPhotoRows(ctx.db, listingId),
    listUploads(ctx.db, listingId, new Date(ctx.now().getTime() - DAY_MS)),
    listEmbedRows(ctx.db, listingId),
    listWays(ctx.db, listingId),
  ]);
  return {
    title: listing.title,
    photos: photos.map((row) => ({
      id: row.id,
      ...toMediaView(row),
      caption: row.caption,
      originalId: row.originalMediaId,
      ways: ways
        .filter(({ mediaId }) => mediaId === row.id)
        .map(({ targetMediaId, yaw, pitch }) => ({ targetId: targetMediaId, yaw, pitch })),
    })),
    uploads: uploads.map(({ id, fileName, state, refusal, picture }) => ({
      id,
      fileName,
      state,
      refusal,
      thumbnailUrl: picture && thumbnailUrl(picture),
    })),
    embeds: embeds.map((embed) => ({ address: embedAddress(embed), title: embed.title })),
    isReviewedFirst: listing.moderationState === "Approved",
  };
}
