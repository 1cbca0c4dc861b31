import { DomainError, notFound } from "@repo/domain/domain-error";
import type { AgentListing, ChangePriceInput } from "@repo/domain/listings/listing.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { findListing, markPriceChanged } from "./listings.repository";
import { showAgentListing } from "./show-agent-listing";

export async function changePrice(ctx: RequestContext, input: ChangePriceInput): Promise<AgentListing> {
  await inTransaction(ctx, async (tx) => {
    const listing = await findListing(tx, input.listingId);
    if (!listing) throw notFound("listing");

    const editable = authorize(ctx.actor, "listing.edit", listing);
    if (input.priceMinor === listing.listPriceMinor) return;

    const changed = await markPriceChanged(tx, editable, { ...input, changedAt: ctx.now() });
    if (!changed) throw new DomainError("conflict", "listing.changedMeanwhile");
    await recordAudit(ctx, tx, {
      action: "listing.changePrice",
      entity: "listing",
      entityId: listing.id,
      agencyId: listing.agencyId,
      details: { from: listing.listPriceMinor, to: input.priceMinor },
    });
  });
  return showAgentListing(ctx, input.listingId);
}
