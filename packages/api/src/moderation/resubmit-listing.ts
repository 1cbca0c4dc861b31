import { DomainError, notFound } from "@repo/domain/domain-error";
import type { ResubmitInput, ReviewOfOwn } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { refuseOverLimit } from "#enforcement/refuse-over-limit";
import { inTransaction, type RequestContext } from "#request-context";
import { checkListing } from "./check-listing";
import { findListing, setResubmittedIfUnchanged } from "./moderation.repository";
import { showReviewOfOwn } from "./show-review-of-own";

/** Puts a listing of which changes were asked back into the queue, checked as it is now. */
export async function resubmitListing(
  ctx: RequestContext,
  { listingId, version }: ResubmitInput,
): Promise<ReviewOfOwn> {
  await inTransaction(ctx, async (tx) => {
    const listing = await findListing(tx, listingId);
    if (!listing) throw notFound("listing");
    const editable = authorize(ctx.actor, "listing.edit", listing);
    if (listing.moderationState !== "ChangesRequested") {
      throw new DomainError("invalidState", "listing.nothingAsked", { state: listing.moderationState });
    }
    await refuseOverLimit(tx, listing.agentMemberId, ctx.now());
    if (!(await setResubmittedIfUnchanged(tx, editable, { version, at: ctx.now() }))) {
      throw new DomainError("conflict", "listing.changedMeanwhile");
    }
    await checkListing(ctx, tx, listingId);
    const { agencyId } = listing;
    await recordAudit(ctx, tx, { action: "moderation.resubmit", entity: "listing", entityId: listingId, agencyId });
  });
  return showReviewOfOwn(ctx, listingId);
}
