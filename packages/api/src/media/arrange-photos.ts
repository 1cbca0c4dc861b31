import { invalidField, notFound } from "@repo/domain/domain-error";
import type { ArrangePhotosInput, PhotosView } from "@repo/domain/listings/upload";
import { canBePanorama } from "@repo/domain/tours/panorama";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { showPhotos } from "./show-photos";
import { replaceEmbeds, replaceWays } from "./tours.repository";
import { listPhotoRows, lockListing, rearrange } from "./uploads.repository";

/** Order, labels, words and ways of a listing's pictures, and which of them stay. */
export async function arrangePhotos(ctx: RequestContext, input: ArrangePhotosInput): Promise<PhotosView> {
  await inTransaction(ctx, async (tx) => {
    const found = await lockListing(tx, input.listingId);
    if (!found) throw notFound("listing");
    const listing = authorize(ctx.actor, "listing.edit", found);
    const { id: entityId, agencyId } = listing;
    refuseFlatPanoramas(input.photos, await listPhotoRows(tx, input.listingId));
    await rearrange(tx, listing, input.photos);
    await replaceWays(tx, listing, input.photos);
    await replaceEmbeds(tx, listing, input.embeds);
    const details = { pictures: input.photos.length };
    await recordAudit(ctx, tx, { action: "listing.arrangePhotos", entity: "listing", entityId, agencyId, details });
  });
  return showPhotos(ctx, input.listingId);
}

/** A picture that is no full turn would be bent in a tour. */
function refuseFlatPanoramas(
  photos: ArrangePhotosInput["photos"],
  rows: readonly { id: string; width: number; height: number }[],
): void {
  const shapes = new Map(rows.map((row) => [row.id, row]));
  for (const [place, { id, category }] of photos.entries()) {
    const shape = shapes.get(id);
    if (category === "Panorama" && shape && !canBePanorama(shape))
      throw invalidField(`photos.${place}.category`, "panorama.noFullTurn");
  }
}
