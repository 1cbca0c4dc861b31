import { notFound } from "@repo/domain/domain-error";
import type { AgentListing } from "@repo/domain/listings/listing.schema";
import type { RequestContext } from "#request-context";
import { listAgentListings } from "./agent-listings.query";
import { listingScopes } from "./listing-scopes";

export async function showAgentListing(ctx: RequestContext, listingId: string): Promise<AgentListing> {
  const question = { scopes: listingScopes(ctx.actor), now: ctx.now(), listingId, limit: 1 };
  const [listing] = await listAgentListings(ctx.db, question);
  if (!listing) throw notFound("listing");
  return listing;
}
