import { notFound } from "@repo/domain/domain-error";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { findListing } from "./listings.repository";

/** A listing in any state that the actor may edit; any other is answered as missing. */
export async function loadEditableListing(ctx: RequestContext, listingId: string) {
  const listing = await findListing(ctx.db, listingId);
  if (!listing) throw notFound("listing");
  return authorize(ctx.actor, "listing.edit", listing);
}
