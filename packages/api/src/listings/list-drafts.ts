import type { DraftSummary } from "@repo/domain/listings/listing-draft.schema";
import type { RequestContext } from "#request-context";
import { listOpenDrafts } from "./listing-drafts.repository";
import { listingScopes } from "./listing-scopes";
import { listLocalityNames } from "./revisions.repository";

const MOST_DRAFTS = 100;

/** What the actor, or for a manager the agency, has not handed in yet; last changed first. */
export async function listDrafts(ctx: RequestContext): Promise<DraftSummary[]> {
  const rows = await listOpenDrafts(ctx.db, listingScopes(ctx.actor), MOST_DRAFTS);
  const localityIds = rows.map(({ draft }) => draft.document.localityId).filter((id) => id !== "");
  const names = await listLocalityNames(ctx.db, localityIds);
  return rows.map(({ draft: { id, document, updatedAt }, agentName }) => ({
    id,
    listingType: document.listingType,
    propertySubType: document.propertySubType,
    projectName: document.projectName,
    addressLine: document.addressLine,
    localityName: names.get(document.localityId) ?? null,
    agentName,
    updatedAt: updatedAt.toISOString(),
  }));
}
