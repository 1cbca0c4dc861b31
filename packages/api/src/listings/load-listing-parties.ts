import { notFound } from "@repo/domain/domain-error";
import type { RequestContext } from "#request-context";
import { findListingParties, type ListingParties } from "./listing-detail.query";

export type { ListingParties };

/** Whose home it is and who shows it, for enquiries and visits; a home the public may not see is not found. */
export async function loadListingParties(ctx: RequestContext, listingId: string): Promise<ListingParties> {
  const parties = await findListingParties(ctx.db, listingId, ctx.now());
  if (!parties?.isPubliclyVisible) throw notFound("listing");
  return parties;
}

/** The same for a home in any state: for what its own agency brings. */
export async function loadPartiesInAnyState(ctx: RequestContext, listingId: string): Promise<ListingParties> {
  const parties = await findListingParties(ctx.db, listingId, ctx.now());
  if (!parties) throw notFound("listing");
  return parties;
}
