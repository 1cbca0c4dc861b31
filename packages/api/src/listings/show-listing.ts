import { notFound } from "@repo/domain/domain-error";
import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import type { RequestContext } from "#request-context";
import { findPublicListing } from "./listing-detail.query";

export async function showListing(ctx: RequestContext, listingId: string): Promise<ListingDetail> {
  const listing = await findPublicListing(ctx.db, listingId, ctx.now());
  if (!listing) throw notFound("listing");
  return listing;
}
