import { nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { listingHosts } from "@repo/db/schema/visits";
import type { ListingHost } from "@repo/domain/visits/visit.schema";
import { and, eq, isNull } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import { byName } from "#identity/by-name";

type OwnListing = { id: string; agencyId: string; agentMemberId: string };

/** Everybody of the agency, and who of them shows the home; its agent always does. */
export async function listPossibleHosts(
  db: Executor,
  { id, agencyId, agentMemberId }: Authorized<"listing.edit", OwnListing>,
): Promise<ListingHost[]> {
  const rows = await db
    .select({ memberId: memberships.id, name: nameOf(users), hostOf: listingHosts.listingId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(listingHosts, and(eq(listingHosts.memberId, memberships.id), eq(listingHosts.listingId, id)))
    .where(and(eq(memberships.agencyId, agencyId), isNull(memberships.endedAt)));
  return rows.toSorted(byName).map(({ memberId, name, hostOf }) => ({
    memberId,
    name,
    isAgent: memberId === agentMemberId,
    isHost: memberId === agentMemberId || hostOf !== null,
  }));
}

/** All of them at once: what the page shows is what counts. */
export async function replaceListingHosts(
  tx: Transaction,
  { id: listingId }: Authorized<"listing.edit", OwnListing>,
  memberIds: readonly string[],
): Promise<void> {
  await tx.delete(listingHosts).where(eq(listingHosts.listingId, listingId));
  if (memberIds.length > 0)
    await tx.insert(listingHosts).values(memberIds.map((memberId) => ({ listingId, memberId })));
}
