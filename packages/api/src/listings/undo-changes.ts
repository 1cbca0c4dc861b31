import type { Transaction } from "@repo/db/client";
import { can } from "@repo/domain/access/permissions";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { refusalToUndoChange } from "@repo/domain/listings/undo-change";
import type { TogetherResult } from "@repo/domain/moderation/decide-together.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { eachApart } from "#each-apart";
import { inTransaction, type RequestContext } from "#request-context";
import { listBatch, lockBatchChange, markUndone, restoreOffer } from "./batch-changes.repository";
import { lockListing } from "./listing-content.repository";
import { type EditableListing, type ListingRow } from "./listings.repository";
import { reviseListing } from "./revise-listing";
import { findEditedContent, findOpenRevision } from "./revisions.repository";

type Change = NonNullable<Awaited<ReturnType<typeof lockBatchChange>>>;

/** Takes back what was changed at one press, as far as nothing was built on it. */
export async function undoChanges(ctx: RequestContext, batchId: string): Promise<TogetherResult> {
  const changes = (await listBatch(ctx.db, batchId)).filter((one) => can(ctx.actor, "listing.edit", one));
  if (changes.length === 0) throw notFound("changeBatch");
  const refused = await eachApart(changes, ({ change }) => inTransaction(ctx, (tx) => undoOne(ctx, tx, change)));
  return {
    done: changes.length - refused.length,
    refused: refused.map(({ one, reason }) => ({ listingId: one.change.listingId, reason })),
  };
}

async function undoOne(ctx: RequestContext, tx: Transaction, part: Change): Promise<void> {
  const found = await lockListing(tx, part.listingId);
  const change = await lockBatchChange(tx, part);
  if (!found || !change) throw notFound("changeBatch");
  const listing = authorize(ctx.actor, "listing.edit", found);
  const refusal = refusalToUndoChange(
    { ...change, version: listing.version, availabilityConfirmedAt: listing.availabilityConfirmedAt },
    ctx.now(),
  );
  if (refusal !== null) throw new DomainError("invalidState", refusal);

  const isUndone =
    change.effect === "PriceReviewed"
      ? await takeBackWaitingPrice(ctx, tx, listing, change)
      : await restoreOffer(tx, listing, { change, restoredAt: ctx.now() });
  if (!isUndone) throw new DomainError("conflict", "undo.listingChangedSince");
  await markUndone(tx, change, ctx.now());
  await recordUndo(ctx, tx, listing, change);
}

/** Whatever else waits goes on waiting. */
async function takeBackWaitingPrice(
  ctx: RequestContext,
  tx: Transaction,
  listing: EditableListing,
  { priceMinor, formerPriceMinor }: Change,
): Promise<boolean> {
  const waiting = await findOpenRevision(tx, listing.id);
  const content = await findEditedContent(tx, listing.id);
  if (!content || waiting?.changes.priceMinor !== priceMinor) return false;
  await reviseListing(ctx, tx, listing, { ...content, priceMinor: formerPriceMinor });
  return true;
}

async function recordUndo(ctx: RequestContext, tx: Transaction, { id, agencyId }: ListingRow, change: Change) {
  await recordAudit(ctx, tx, {
    action: "listing.undoChange",
    entity: "listing",
    entityId: id,
    agencyId,
    details: { effect: change.effect, batchId: change.batchId },
  });
}
