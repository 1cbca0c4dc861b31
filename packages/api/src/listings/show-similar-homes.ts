import { notFound } from "@repo/domain/domain-error";
import type { EndedHome } from "@repo/domain/listings/ended-home.schema";
import type { ListingCard } from "@repo/domain/listings/listing.schema";
import type { RequestContext } from "#request-context";
import { findComparedListing, findEndedListing } from "./ended-listing.query";
import { findSimilarHomes } from "./find-similar-homes";

/** Beside a home that the public may see. */
export async function showSimilarHomes(ctx: RequestContext, listingId: string): Promise<ListingCard[]> {
  const home = await findComparedListing(ctx.db, listingId, ctx.now());
  if (!home) throw notFound("listing");
  return findSimilarHomes(ctx, home);
}

/** In place of a home that the public saw once. Every other home that is not shown is as if it had never been. */
export async function showEndedHome(ctx: RequestContext, listingId: string): Promise<EndedHome> {
  const home = await findEndedListing(ctx.db, listingId, ctx.now());
  if (!home) throw notFound("listing");
  const { listingType, localitySlug, localityName, cityName } = home;
  return { listingType, localitySlug, localityName, cityName, similar: await findSimilarHomes(ctx, home) };
}
