import { notFound } from "@repo/domain/domain-error";
import type { AgentRecord } from "@repo/domain/listings/agent-record";
import type { RequestContext } from "#request-context";
import { findAgentRecord } from "./agent-record.query";
import { findComparedListing } from "./ended-listing.query";

/** How the agent of a home that the public may see answers questions: numbers of many leads, and nothing of any one. */
export async function showAgentRecord(ctx: RequestContext, listingId: string): Promise<AgentRecord> {
  if (!(await findComparedListing(ctx.db, listingId, ctx.now()))) throw notFound("listing");
  return findAgentRecord(ctx.db, listingId, ctx.now());
}
