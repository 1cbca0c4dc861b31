import { userIdOf } from "@repo/domain/access/actor";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { canAppeal } from "@repo/domain/moderation/appeal";
import type { AppealInput, ReviewOfOwn } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { removeClaim } from "./claims.repository";
import { findListing, insertAppealIfUnchanged, listDecisions } from "./moderation.repository";
import { showReviewOfOwn } from "./show-review-of-own";
import { toJudged } from "./to-judged";

/** Puts a rejected or suspended listing before another moderator, once. */
export async function appealDecision(
  ctx: RequestContext,
  { listingId, version, statement }: AppealInput,
): Promise<ReviewOfOwn> {
  await inTransaction(ctx, async (tx) => {
    const listing = await findListing(tx, listingId);
    const authorUserId = userIdOf(ctx.actor);
    if (!listing || authorUserId === null) throw notFound("listing");
    const editable = authorize(ctx.actor, "listing.edit", listing);
    const decisions = await listDecisions(tx, listingId);
    const [latest] = decisions;
    if (!latest || !canAppeal(listing.moderationState, decisions.map(toJudged))) {
      throw new DomainError("invalidState", "appeal.notPossible");
    }
    const appeal = { decisionId: latest.id, authorUserId, statement, version, appealedAt: ctx.now() };
    if (!(await insertAppealIfUnchanged(tx, editable, appeal))) {
      throw new DomainError("conflict", "listing.changedMeanwhile");
    }
    // Whoever decided first may still hold it.
    await removeClaim(tx, listingId);
    const { agencyId } = listing;
    await recordAudit(ctx, tx, { action: "moderation.appeal", entity: "listing", entityId: listingId, agencyId });
  });
  return showReviewOfOwn(ctx, listingId);
}
