import type { ListingCard } from "@repo/domain/listings/listing.schema";
import type { RequestContext } from "#request-context";
import { listListingCards } from "./listing-card.query";

/** In the order asked for; homes the public may not see are left out. */
export function loadListingCards(ctx: RequestContext, ids: readonly string[]): Promise<ListingCard[]> {
  return listListingCards(ctx.db, ids, ctx.now());
}
