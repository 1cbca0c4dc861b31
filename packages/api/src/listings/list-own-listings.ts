import type { AgentListing } from "@repo/domain/listings/listing.schema";
import type { RequestContext } from "#request-context";
import { listAgentListings } from "./agent-listings.query";
import { listingScopes } from "./listing-scopes";

const MAX_LISTINGS = 200;

/** The latest 200, last changed first. */
export function listOwnListings(ctx: RequestContext): Promise<AgentListing[]> {
  return listAgentListings(ctx.db, { scopes: listingScopes(ctx.actor), now: ctx.now(), limit: MAX_LISTINGS });
}
