import type { Transaction } from "@repo/db/client";
import { userIdOf } from "@repo/domain/access/actor";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { canConfirmAvailability } from "@repo/domain/listings/availability";
import { foreseeChange } from "@repo/domain/listings/change-together";
import type { BatchChange, BatchEffect, ChangeTogetherInput } from "@repo/domain/listings/change-together.schema";
import type { TogetherResult } from "@repo/domain/moderation/decide-together.schema";
import { authorize } from "#access/authorize";
import { eachApart } from "#each-apart";
import { inTransaction, type RequestContext } from "#request-context";
import { findMarketOf, insertBatchChange, isInBatch } from "./batch-changes.repository";
import { reprice } from "./change-price";
import { moveListing } from "./change-status";
import { confirmWithin } from "./confirm-availability";
import { lockListing } from "./listing-content.repository";
import { type EditableListing, findListing } from "./listings.repository";
import { findOpenRevision } from "./revisions.repository";

/** The same change to many listings, each in a transaction of its own: what one refuses does not keep the others. */
export async function changeTogether(
  ctx: RequestContext,
  { batchId, listings, change }: ChangeTogetherInput,
): Promise<TogetherResult> {
  const seen = new Map(listings.map(({ listingId, version }) => [listingId, version]));
  const refused = await eachApart(seen, ([listingId, version]) =>
    changeOne(ctx, { batchId, listingId, version, change }),
  );
  return {
    done: seen.size - refused.length,
    refused: refused.map(({ one: [listingId], reason }) => ({ listingId, reason })),
  };
}

type OneOfMany = { batchId: string; listingId: string; version: number; change: BatchChange };

async function changeOne(ctx: RequestContext, { batchId, listingId, version, change }: OneOfMany): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await lockListing(tx, listingId);
    if (!found) throw notFound("listing");
    const listing = authorize(ctx.actor, "listing.edit", found);
    // The press arrived before, and its answer got lost.
    if (await isInBatch(tx, { batchId, listingId })) return;
    if (listing.version !== version) throw new DomainError("conflict", "listing.changedMeanwhile");

    const waiting = await findOpenRevision(tx, listingId);
    const effect = await apply(ctx, tx, listing, change);
    const after = await findListing(tx, listingId);
    const authorUserId = userIdOf(ctx.actor);
    if (!after || authorUserId === null) throw notFound("listing");
    const isReviewed = effect.name === "PriceReviewed";
    await insertBatchChange(tx, listing, {
      batchId,
      authorUserId,
      effect: effect.name,
      formerPriceMinor: (isReviewed ? waiting?.changes.priceMinor : undefined) ?? listing.listPriceMinor,
      priceMinor: effect.priceMinor ?? listing.listPriceMinor,
      standardStatus: after.standardStatus,
      versionAfter: after.version,
      changedAt: ctx.now(),
    });
  });
}

type Applied = { name: BatchEffect; priceMinor?: number };

/** By the same steps that a single change takes. */
async function apply(
  ctx: RequestContext,
  tx: Transaction,
  listing: EditableListing,
  change: BatchChange,
): Promise<Applied> {
  const foreseen = foreseeChange(
    {
      ...listing,
      market: await findMarketOf(tx, listing),
      priceMinor: listing.listPriceMinor,
      canConfirmAvailability: canConfirmAvailability(listing),
    },
    change,
  );
  const { version } = listing;
  switch (foreseen.effect) {
    case "Price":
      await reprice(ctx, tx, listing, { priceMinor: foreseen.priceMinor, version });
      return { name: foreseen.isReviewed ? "PriceReviewed" : "Price", priceMinor: foreseen.priceMinor };
    case "Status":
      await moveListing(ctx, tx, listing, { standardStatus: foreseen.standardStatus, version });
      return { name: "Status" };
    case "Confirmed":
      await confirmWithin(ctx, tx, { listing, by: "desk" });
      return { name: "Confirmed" };
    case "None":
      throw new DomainError("invalidState", foreseen.refusal);
  }
}
