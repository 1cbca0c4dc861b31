import type { RefuseRevisionInput } from "@repo/domain/moderation/moderation.schema";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { loadDecidableRevision } from "./load-decidable-revision";
import { markRevisionDecided } from "./revisions.repository";

/** A moderator's no, with rule and reason: the listing stays as the public sees it, and the edit's author is told. */
export async function refuseRevision(ctx: RequestContext, input: RefuseRevisionInput): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { revision, listing, moderatorUserId } = await loadDecidableRevision(ctx, tx, input);
    const { rule, reason } = input;
    await markRevisionDecided(tx, listing, revision.id, {
      state: "Refused",
      decidedByUserId: moderatorUserId,
      decidedAt: ctx.now(),
      rule,
      reason,
    });
    const { id: entityId, agencyId } = listing;
    const details = { revisionId: revision.id, rule };
    await recordAudit(ctx, tx, { action: "listing.refuseRevision", entity: "listing", entityId, agencyId, details });
    await enqueueMessage(tx, { agencyId, kind: "RevisionDecided", subject: { revisionId: revision.id } });
  });
}
