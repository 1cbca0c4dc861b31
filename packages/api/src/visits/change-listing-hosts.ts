import { invalidField } from "@repo/domain/domain-error";
import type { ListingHost, ListingHostsInput } from "@repo/domain/visits/visit.schema";
import { recordAudit } from "#audit/record-audit";
import { loadEditableListing } from "#listings/load-editable-listing";
import { inTransaction, type RequestContext } from "#request-context";
import { listPossibleHosts, replaceListingHosts } from "./listing-hosts.repository";

export async function showListingHosts(ctx: RequestContext, listingId: string): Promise<ListingHost[]> {
  return listPossibleHosts(ctx.db, await loadEditableListing(ctx, listingId));
}

/** Who shows the home from now on, beside its agent; visits booked with others stay with them. */
export async function changeListingHosts(
  ctx: RequestContext,
  { listingId, memberIds }: ListingHostsInput,
): Promise<ListingHost[]> {
  const own = await loadEditableListing(ctx, listingId);
  const known = new Set((await listPossibleHosts(ctx.db, own)).map(({ memberId }) => memberId));
  if (!memberIds.every((id) => known.has(id))) throw invalidField("memberIds", "listing.hostUnknown");
  await inTransaction(ctx, async (tx) => {
    await replaceListingHosts(
      tx,
      own,
      [...new Set(memberIds)].filter((id) => id !== own.agentMemberId),
    );
    const { agencyId } = own;
    await recordAudit(ctx, tx, { action: "listing.changeHosts", entity: "listing", entityId: listingId, agencyId });
  });
  return listPossibleHosts(ctx.db, own);
}
