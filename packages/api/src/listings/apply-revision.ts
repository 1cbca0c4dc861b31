import { DomainError, invalidField, notFound } from "@repo/domain/domain-error";
import type { ApplyRevisionInput } from "@repo/domain/moderation/moderation.schema";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { checkListing } from "#moderation/check-listing";
import { inTransaction, type RequestContext } from "#request-context";
import { findContent, updateContent } from "./listing-content.repository";
import { findLocality } from "./listings.repository";
import { loadDecidableRevision } from "./load-decidable-revision";
import { markRevisionDecided } from "./revisions.repository";

/** A moderator's yes: the public reads the edit from now on, and its author is told. */
export async function applyRevision(ctx: RequestContext, input: ApplyRevisionInput): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { revision, listing, moderatorUserId } = await loadDecidableRevision(ctx, tx, input);
    const stored = await findContent(tx, listing.id);
    if (!stored) throw notFound("listing");
    const next = { ...stored.content, ...revision.changes };
    // A harmless edit since may not fit to this one.
    if (next.entryLevel !== null && next.storiesTotal !== null && next.entryLevel > next.storiesTotal)
      throw new DomainError("invalidState", "floor.aboveTop");
    const locality = await findLocality(tx, next.localityId);
    if (!locality) throw invalidField("localityId", "locality.unknown");
    const decidedAt = ctx.now();
    await updateContent(tx, listing, { stored, next, locality, changedAt: decidedAt });
    await checkListing(ctx, tx, listing.id);
    await markRevisionDecided(tx, listing, revision.id, {
      state: "Applied",
      decidedByUserId: moderatorUserId,
      decidedAt,
    });
    const { id: entityId, agencyId } = listing;
    const details = { revisionId: revision.id, fields: Object.keys(revision.changes).join(" ") };
    await recordAudit(ctx, tx, { action: "listing.applyRevision", entity: "listing", entityId, agencyId, details });
    await enqueueMessage(tx, { agencyId, kind: "RevisionDecided", subject: { revisionId: revision.id } });
  });
}
