import { DomainError, notFound } from "@repo/domain/domain-error";
import type { SubmitRevisionInput, SubmitRevisionResult } from "@repo/domain/listings/revision.schema";
import { authorize } from "#access/authorize";
import { inTransaction, type RequestContext } from "#request-context";
import { lockListing } from "./listing-content.repository";
import { reviseListing } from "./revise-listing";

/** An edit of a whole listing, which says what is live now and what waits for a moderator. */
export function submitRevision(ctx: RequestContext, input: SubmitRevisionInput): Promise<SubmitRevisionResult> {
  return inTransaction(ctx, async (tx) => {
    const found = await lockListing(tx, input.listingId);
    if (!found) throw notFound("listing");
    const listing = authorize(ctx.actor, "listing.edit", found);
    if (listing.version !== input.version) throw new DomainError("conflict", "listing.changedMeanwhile");
    return reviseListing(ctx, tx, listing, input.content);
  });
}
