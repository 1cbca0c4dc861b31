import { userIdOf } from "@repo/domain/access/actor";
import { mayJudge } from "@repo/domain/moderation/appeal";
import type { ModerationView } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import { loadListingForReview } from "#listings/load-listing-for-review";
import { showOpenRevision } from "#listings/show-open-revision";
import { listPhotosToReview } from "#media/list-photos-to-review";
import type { RequestContext } from "#request-context";
import { listReports } from "./abuse-reports.repository";
import { findOtherHolder } from "./claims.repository";
import { listFindings } from "./findings.repository";
import { listDecisions } from "./moderation.repository";
import { toJudged } from "./to-judged";

export async function showModerationCase(ctx: RequestContext, listingId: string): Promise<ModerationView> {
  const found = await loadListingForReview(ctx, listingId);
  authorize(ctx.actor, "moderation.decide", found);
  const moderatorUserId = userIdOf(ctx.actor) ?? "";
  const [decisions, newPhotoUrls, edit, findings, reports, holder] = await Promise.all([
    listDecisions(ctx.db, listingId),
    listPhotosToReview(ctx, listingId),
    found.moderationState === "Approved" ? showOpenRevision(ctx, listingId) : null,
    listFindings(ctx.db, listingId),
    listReports(ctx.db, listingId),
    findOtherHolder(ctx.db, listingId, moderatorUserId, ctx.now()),
  ]);
  const statement = found.moderationState === "Appealed" ? decisions[0]?.appeal : null;
  return {
    listing: found.detail,
    version: found.version,
    moderationState: found.moderationState,
    submittedAt: (found.submittedAt ?? ctx.now()).toISOString(),
    newPhotoUrls,
    edit,
    exactAddress: found.exactAddress,
    agentMemberId: found.agentMemberId,
    findings,
    reports,
    appeal: statement
      ? { statement, mayJudge: mayJudge(found.moderationState, moderatorUserId, decisions.map(toJudged)) }
      : null,
    heldBy: holder?.name ?? null,
    earlierDecisions: decisions.map(({ outcome, rule, reason, decidedAt, moderatorName }) => ({
      outcome,
      rule,
      reason,
      decidedAt: decidedAt.toISOString(),
      moderatorName,
    })),
  };
}
