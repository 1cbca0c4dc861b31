import { DomainError, notFound } from "@repo/domain/domain-error";
import type { AgentListing, ChangeDisplayConsentInput } from "@repo/domain/listings/listing.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { findListing, markDisplayConsent } from "./listings.repository";
import { showAgentListing } from "./show-agent-listing";

/** An owner who takes the agreement back is obeyed at once: no public path shows the home until it is given again. */
export async function changeDisplayConsent(
  ctx: RequestContext,
  input: ChangeDisplayConsentInput,
): Promise<AgentListing> {
  await inTransaction(ctx, async (tx) => {
    const listing = await findListing(tx, input.listingId);
    if (!listing) throw notFound("listing");
    const editable = authorize(ctx.actor, "listing.edit", listing);
    if (listing.moderationState === "Draft") throw new DomainError("invalidState", "listing.notHandedIn");
    if (!(await markDisplayConsent(tx, editable, { ...input, changedAt: ctx.now() }))) {
      throw new DomainError("conflict", "listing.changedMeanwhile");
    }
    await recordAudit(ctx, tx, {
      action: input.hasDisplayConsent ? "listing.displayConsentGiven" : "listing.displayConsentWithdrawn",
      entity: "listing",
      entityId: listing.id,
      agencyId: listing.agencyId,
    });
  });
  return showAgentListing(ctx, input.listingId);
}
