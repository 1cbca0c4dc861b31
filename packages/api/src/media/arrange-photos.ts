import { notFound } from "@repo/domain/domain-error";
import type { ArrangePhotosInput, PhotosView } from "@repo/domain/listings/upload";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { showPhotos } from "./show-photos";
import { lockListing, rearrange } from "./uploads.repository";

/** Order, labels and words of a listing's pictures, and which of them stay. */
export async function arrangePhotos(ctx: RequestContext, input: ArrangePhotosInput): Promise<PhotosView> {
  await inTransaction(ctx, async (tx) => {
    const found = await lockListing(tx, input.listingId);
    if (!found) throw notFound("listing");
    const listing = authorize(ctx.actor, "listing.edit", found);
    const { id: entityId, agencyId } = listing;
    await rearrange(tx, listing, input.photos);
    const details = { pictures: input.photos.length };
    await recordAudit(ctx, tx, { action: "listing.arrangePhotos", entity: "listing", entityId, agencyId, details });
  });
  return showPhotos(ctx, input.listingId);
}
