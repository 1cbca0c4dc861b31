import type { Transaction } from "@repo/db/client";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { canBecomeModerationState } from "@repo/domain/listings/moderation-state";
import { mayJudge } from "@repo/domain/moderation/appeal";
import type { DecideInput } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import type { RequestContext } from "#request-context";
import { findOtherHolder, removeClaim } from "./claims.repository";
import { listFindings } from "./findings.repository";
import { findListing, insertDecisionIfUnchanged, listDecisions } from "./moderation.repository";
import { toJudged } from "./to-judged";

/** One decision with its record and letter, alone or as one of a batch. */
export async function decideCase(
  ctx: RequestContext,
  tx: Transaction,
  input: DecideInput & { batchId: string },
): Promise<void> {
  const { actor } = ctx;
  const { batchId, outcome, reason, version } = input;
  const listing = await findListing(tx, input.listingId);
  if (!listing || actor.kind !== "user") throw notFound("listing");

  const decidable = authorize(actor, "moderation.decide", listing);
  if (!canBecomeModerationState(listing.moderationState, outcome)) {
    throw new DomainError("invalidState", "listing.notAwaitingDecision", { state: listing.moderationState });
  }

  const decisions = await listDecisions(tx, listing.id);
  if (!mayJudge(listing.moderationState, actor.userId, decisions.map(toJudged))) {
    throw new DomainError("invalidState", "appeal.otherModerator");
  }
  const holder = await findOtherHolder(tx, listing.id, actor.userId, ctx.now());
  if (holder) throw new DomainError("conflict", "listing.heldByOther", { name: holder.name });

  const rule = input.rule ?? null;
  const decisionId = await insertDecisionIfUnchanged(tx, decidable, {
    moderatorUserId: actor.userId,
    outcome,
    rule,
    reason,
    findings: await listFindings(tx, listing.id),
    decidedAt: ctx.now(),
    version,
    batchId,
  });
  if (decisionId === undefined) throw new DomainError("conflict", "listing.changedMeanwhile");
  const { id: entityId, agencyId } = listing;
  const details = { outcome, rule, batchId };
  await recordAudit(ctx, tx, { action: "moderation.decide", entity: "listing", entityId, agencyId, details });
  await removeClaim(tx, entityId);
  await enqueueMessage(tx, { agencyId, kind: "ListingDecided", subject: { listingId: entityId, decisionId } });
}
