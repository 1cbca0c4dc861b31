import type { RequestContext } from "#request-context";
import { findListing } from "./listings.repository";

/** A listing in any state; the caller authorises what is done with it. */
export function loadOwnListing(ctx: RequestContext, listingId: string) {
  return findListing(ctx.db, listingId);
}
