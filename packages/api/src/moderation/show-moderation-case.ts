import type { ModerationView } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import { loadListingForReview } from "#listings/load-listing-for-review";
import { listPhotosToReview } from "#media/list-photos-to-review";
import type { RequestContext } from "#request-context";
import { listDecisions } from "./moderation.repository";

export async function showModerationCase(ctx: RequestContext, listingId: string): Promise<ModerationView> {
  const found = await loadListingForReview(ctx, listingId);
  authorize(ctx.actor, "moderation.decide", found);
  const [decisions, newPhotoUrls] = await Promise.all([
    listDecisions(ctx.db, listingId),
    listPhotosToReview(ctx, listingId),
  ]);
  return {
    listing: found.detail,
    version: found.version,
    moderationState: found.moderationState,
    submittedAt: (found.submittedAt ?? ctx.now()).toISOString(),
    newPhotoUrls,
    exactAddress: found.exactAddress,
    earlierDecisions: decisions.map((decision) => ({ ...decision, decidedAt: decision.decidedAt.toISOString() })),
  };
}
