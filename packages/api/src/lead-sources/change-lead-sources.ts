import { notFound } from "@repo/domain/domain-error";
import type { AddedLeadSource, AddLeadSourceInput, LeadSource } from "@repo/domain/leads/lead-source.schema";
import { authorize } from "#access/authorize";
import { newSecret } from "#access/secret-link";
import { recordAudit } from "#audit/record-audit";
import { ownMembership } from "#identity/own-membership";
import { loadPartiesInAnyState } from "#listings/load-listing-parties";
import { inTransaction, type RequestContext } from "#request-context";
import { insertLeadSource, listLeadSources, revokeLeadSource } from "./lead-sources.repository";

export async function showLeadSources(ctx: RequestContext): Promise<LeadSource[]> {
  return listLeadSources(ctx.db, authorize(ctx.actor, "leadSource.change", await ownMembership(ctx)));
}

export async function addLeadSource(ctx: RequestContext, input: AddLeadSourceInput): Promise<AddedLeadSource> {
  const own = authorize(ctx.actor, "leadSource.change", await ownMembership(ctx));
  const { agencyId } = await loadPartiesInAnyState(ctx, input.fallbackListingId);
  if (agencyId !== own.agencyId) throw notFound("listing");
  const secret = newSecret();
  const sourceId = await inTransaction(ctx, async (tx) => {
    const id = await insertLeadSource(tx, own, { ...input, secret });
    await recordAudit(ctx, tx, { action: "leadSource.add", entity: "leadSource", entityId: id, agencyId });
    return id;
  });
  const source = (await listLeadSources(ctx.db, own)).find(({ id }) => id === sourceId);
  if (!source) throw notFound("leadSource");
  return { source, secret };
}

/** Nothing is taken from it any more; the leads it brought stay. */
export async function removeLeadSource(ctx: RequestContext, sourceId: string): Promise<LeadSource[]> {
  const own = authorize(ctx.actor, "leadSource.change", await ownMembership(ctx));
  await inTransaction(ctx, async (tx) => {
    if (!(await revokeLeadSource(tx, own, sourceId, ctx.now()))) throw notFound("leadSource");
    const { agencyId } = own;
    await recordAudit(ctx, tx, { action: "leadSource.revoke", entity: "leadSource", entityId: sourceId, agencyId });
  });
  return listLeadSources(ctx.db, own);
}
