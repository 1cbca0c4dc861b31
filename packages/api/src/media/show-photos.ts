import type { PhotosView } from "@repo/domain/listings/upload";
import { loadEditableListing } from "#listings/load-editable-listing";
import { thumbnailUrl, toMediaView } from "#listings/to-media-view";
import type { RequestContext } from "#request-context";
import { listPhotoRows, listUploads } from "./uploads.repository";

const DAY_MS = 86_400_000;

export async function showPhotos(ctx: RequestContext, listingId: string): Promise<PhotosView> {
  const listing = await loadEditableListing(ctx, listingId);
  const [photos, uploads] = await Promise.all([
    listPhotoRows(ctx.db, listingId),
    listUploads(ctx.db, listingId, new Date(ctx.now().getTime() - DAY_MS)),
  ]);
  return {
    title: listing.title,
    photos: photos.map((row) => ({ id: row.id, ...toMediaView(row) })),
    uploads: uploads.map(({ id, fileName, state, refusal, picture }) => ({
      id,
      fileName,
      state,
      refusal,
      thumbnailUrl: picture && thumbnailUrl(picture),
    })),
    isReviewedFirst: listing.moderationState === "Approved",
  };
}
