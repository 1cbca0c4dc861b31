import type { FacetView } from "@repo/domain/verification/verification.schema";
import type { RequestContext } from "#request-context";
import { listLiveFacets } from "./facets.repository";
import { toFacetView } from "./to-verification-views";

/** What buyers may rely on about an agency and one of its agents. */
export async function listFacets(ctx: RequestContext, agencyId: string, memberId: string): Promise<FacetView[]> {
  return (await listLiveFacets(ctx.db, agencyId, memberId, ctx.now())).map(toFacetView);
}
