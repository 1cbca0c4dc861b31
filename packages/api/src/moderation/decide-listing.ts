import { DomainError, notFound } from "@repo/domain/domain-error";
import { canBecomeModerationState } from "@repo/domain/listings/moderation-state";
import type { DecideInput, ModerationView } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { findListing, insertDecisionIfUnchanged } from "./moderation.repository";
import { showModerationCase } from "./show-moderation-case";

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

    const decided = await insertDecisionIfUnchanged(tx, decidable, {
      moderatorUserId: actor.userId,
      outcome: input.outcome,
      rule: input.rule ?? null,
      reason: input.reason,
      decidedAt: ctx.now(),
      version: input.version,
    });
    if (!decided) throw new DomainError("conflict", "listing.changedMeanwhile");
    const { id: entityId, agencyId } = listing;
    const details = { outcome: input.outcome, rule: input.rule ?? null };
    await recordAudit(ctx, tx, { action: "moderation.decide", entity: "listing", entityId, agencyId, details });
    await enqueueMessage(tx, { agencyId, kind: "ListingDecided", subject: { listingId: entityId } });
  });
  return showModerationCase(ctx, input.listingId);
}
