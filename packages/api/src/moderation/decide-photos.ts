import { DomainError, notFound } from "@repo/domain/domain-error";
import type { DecidePhotosInput } from "@repo/domain/listings/upload";
import type { ModerationView } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { reviewPhotos } from "#media/review-photos";
import { inTransaction, type RequestContext } from "#request-context";
import { findListing } from "./moderation.repository";
import { showModerationCase } from "./show-moderation-case";

/** New pictures of a listing that the public sees: shown or refused, all together, while the listing stays as it is. */
export async function decidePhotos(ctx: RequestContext, input: DecidePhotosInput): Promise<ModerationView> {
  const { listingId: entityId, isApproved } = input;
  await inTransaction(ctx, async (tx) => {
    const listing = await findListing(tx, entityId);
    if (!listing) throw notFound("listing");
    const pictures = await reviewPhotos(tx, authorize(ctx.actor, "moderation.decide", listing), isApproved);
    if (pictures === 0) throw new DomainError("invalidState", "listing.noNewPhotos");
    const details = { pictures, outcome: isApproved ? "Approved" : "Refused" };
    const { agencyId } = listing;
    await recordAudit(ctx, tx, { action: "moderation.decidePhotos", entity: "listing", entityId, agencyId, details });
  });
  return showModerationCase(ctx, entityId);
}
