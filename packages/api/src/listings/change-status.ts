import type { Transaction } from "@repo/db/client";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { AgentListing, ChangeStatusInput } from "@repo/domain/listings/listing.schema";
import { canBecomeStandardStatus } from "@repo/domain/listings/standard-status";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { type EditableListing, findListing, markStatusChanged } from "./listings.repository";
import { showAgentListing } from "./show-agent-listing";

export async function changeStatus(ctx: RequestContext, input: ChangeStatusInput): Promise<AgentListing> {
  await inTransaction(ctx, async (tx) => {
    const listing = await findListing(tx, input.listingId);
    if (!listing) throw notFound("listing");

    await moveListing(ctx, tx, authorize(ctx.actor, "listing.edit", listing), input);
  });
  return showAgentListing(ctx, input.listingId);
}

/** Inside the caller's transaction. */
export async function moveListing(
  ctx: RequestContext,
  tx: Transaction,
  listing: EditableListing,
  { standardStatus, version }: Pick<ChangeStatusInput, "standardStatus" | "version">,
): Promise<void> {
  if (!canBecomeStandardStatus(listing.standardStatus, standardStatus)) {
    throw new DomainError("invalidState", "listing.statusNotReachable", { status: listing.standardStatus });
  }

  const changed = await markStatusChanged(tx, listing, { standardStatus, version, changedAt: ctx.now() });
  if (!changed) throw new DomainError("conflict", "listing.changedMeanwhile");
  await recordAudit(ctx, tx, {
    action: "listing.changeStatus",
    entity: "listing",
    entityId: listing.id,
    agencyId: listing.agencyId,
    details: { from: listing.standardStatus, to: standardStatus },
  });
}
