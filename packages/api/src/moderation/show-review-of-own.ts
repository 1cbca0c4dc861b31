import { notFound } from "@repo/domain/domain-error";
import { canAppeal } from "@repo/domain/moderation/appeal";
import type { ReviewOfOwn } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { listFindings } from "./findings.repository";
import { findListing, listDecisions } from "./moderation.repository";
import { toJudged } from "./to-judged";

/** What the agency may know of the review of its own listing: findings, the latest decision without its maker, redress. */
export async function showReviewOfOwn(ctx: RequestContext, listingId: string): Promise<ReviewOfOwn> {
  const listing = await findListing(ctx.db, listingId);
  if (!listing) throw notFound("listing");
  authorize(ctx.actor, "listing.edit", listing);
  const [findings, decisions] = await Promise.all([listFindings(ctx.db, listingId), listDecisions(ctx.db, listingId)]);
  const [latest] = decisions;
  const { moderationState, version } = listing;
  return {
    moderationState,
    version,
    findings,
    decision: latest
      ? { outcome: latest.outcome, rule: latest.rule, reason: latest.reason, decidedAt: latest.decidedAt.toISOString() }
      : null,
    canAppeal: canAppeal(moderationState, decisions.map(toJudged)),
  };
}
