import { notFound } from "@repo/domain/domain-error";
import type { FacetView } from "@repo/domain/verification/verification.schema";
import type { RequestContext } from "#request-context";
import { listFacets } from "#verification/list-facets";
import { findListingParties } from "./listing-detail.query";

/** What was verified about the agency and the agent of a home that the public may see. */
export async function showFacets(ctx: RequestContext, listingId: string): Promise<FacetView[]> {
  const parties = await findListingParties(ctx.db, listingId, ctx.now());
  if (!parties?.isPubliclyVisible) throw notFound("listing");
  return listFacets(ctx, parties.agencyId, parties.agentMemberId);
}
