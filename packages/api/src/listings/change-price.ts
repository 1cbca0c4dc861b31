import type { Transaction } from "@repo/db/client";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { isPriceReviewed } from "@repo/domain/listings/is-price-reviewed";
import type { AgentListing, ChangePriceInput } from "@repo/domain/listings/listing.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { lockListing } from "./listing-content.repository";
import { type EditableListing, markPriceChanged } from "./listings.repository";
import { reviseListing } from "./revise-listing";
import { findEditedContent } from "./revisions.repository";
import { showAgentListing } from "./show-agent-listing";

/** A price far from the old one waits for a moderator, as any risky edit does; any other is live at once. */
export async function changePrice(ctx: RequestContext, input: ChangePriceInput): Promise<AgentListing> {
  await inTransaction(ctx, async (tx) => {
    const listing = await lockListing(tx, input.listingId);
    if (!listing) throw notFound("listing");
    await reprice(ctx, tx, authorize(ctx.actor, "listing.edit", listing), input);
  });
  return showAgentListing(ctx, input.listingId);
}

type NewPrice = Pick<ChangePriceInput, "priceMinor" | "version">;

/** The price of a locked listing, inside the caller's transaction. */
export async function reprice(
  ctx: RequestContext,
  tx: Transaction,
  listing: EditableListing,
  input: NewPrice,
): Promise<void> {
  if (input.priceMinor === listing.listPriceMinor) return;
  const { listPriceMinor: priceMinor, moderationState } = listing;
  if (isPriceReviewed({ priceMinor, moderationState }, input.priceMinor)) {
    await handInPrice(ctx, tx, listing, input);
    return;
  }

  const changed = await markPriceChanged(tx, listing, { ...input, changedAt: ctx.now() });
  if (!changed) throw new DomainError("conflict", "listing.changedMeanwhile");
  await recordAudit(ctx, tx, {
    action: "listing.changePrice",
    entity: "listing",
    entityId: listing.id,
    agencyId: listing.agencyId,
    details: { from: listing.listPriceMinor, to: input.priceMinor },
  });
}

/** Together with whatever already waits. */
async function handInPrice(
  ctx: RequestContext,
  tx: Transaction,
  listing: EditableListing,
  { priceMinor, version }: NewPrice,
) {
  if (listing.version !== version) throw new DomainError("conflict", "listing.changedMeanwhile");
  const content = await findEditedContent(tx, listing.id);
  if (!content) throw notFound("listing");
  await reviseListing(ctx, tx, listing, { ...content, priceMinor });
}
