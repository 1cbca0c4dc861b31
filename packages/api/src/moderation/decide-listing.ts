import { DomainError, notFound } from "@repo/domain/domain-error";
import { canBecomeModerationState } from "@repo/domain/listings/moderation-state";
import { mayJudge } from "@repo/domain/moderation/appeal";
import type { DecideInput, ModerationView } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { findOtherHolder, removeClaim } from "./claims.repository";
import { listFindings } from "./findings.repository";
import { findListing, insertDecisionIfUnchanged, listDecisions } from "./moderation.repository";
import { showModerationCase } from "./show-moderation-case";
import { toJudged } from "./to-judged";

export async function decideListing(ctx: RequestContext, input: DecideInput): Promise<ModerationView> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw notFound("listing");
  await inTransaction(ctx, async (tx) => {
    const listing = await findListing(tx, input.listingId);
    if (!listing) throw notFound("listing");

    const decidable = authorize(actor, "moderation.decide", listing);
    if (!canBecomeModerationState(listing.moderationState, input.outcome)) {
      throw new DomainError("invalidState", "listing.notAwaitingDecision", { state: listing.moderationState });
    }

    const decisions = await listDecisions(tx, listing.id);
    if (!mayJudge(listing.moderationState, actor.userId, decisions.map(toJudged))) {
      throw new DomainError("invalidState", "appeal.otherModerator");
    }
    const holder = await findOtherHolder(tx, listing.id, actor.userId, ctx.now());
    if (holder) throw new DomainError("conflict", "listing.heldByOther", { name: holder.name });

    const decided = await insertDecisionIfUnchanged(tx, decidable, {
      moderatorUserId: actor.userId,
      outcome: input.outcome,
      rule: input.rule ?? null,
      reason: input.reason,
      findings: await listFindings(tx, listing.id),
      decidedAt: ctx.now(),
      version: input.version,
    });
    if (!decided) throw new DomainError("conflict", "listing.changedMeanwhile");
    const { id: entityId, agencyId } = listing;
    const details = { outcome: input.outcome, rule: input.rule ?? null };
    await recordAudit(ctx, tx, { action: "moderation.decide", entity: "listing", entityId, agencyId, details });
    await removeClaim(tx, listing.id);
    await enqueueMessage(tx, { agencyId, kind: "ListingDecided", subject: { listingId: entityId } });
  });
  return showModerationCase(ctx, input.listingId);
}
