import { notFound } from "@repo/domain/domain-error";
import type { RequestContext } from "#request-context";
import { findListingForReview } from "./listing-detail.query";

/** A listing in any state with its exact address: only for callers that have checked a moderator's permission. */
export async function loadListingForReview(ctx: RequestContext, listingId: string) {
  const found = await findListingForReview(ctx.db, listingId, ctx.now());
  if (!found) throw notFound("listing");
  return found;
}
