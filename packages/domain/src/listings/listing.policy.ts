import { type Actor, membershipIn } from "#access/actor";

type OwnedListing = { agencyId: string; agentMemberId: string };

function worksOn(actor: Actor, listing: OwnedListing): boolean {
  const membership = membershipIn(actor, listing.agencyId);
  return membership !== undefined && (membership.role === "Manager" || membership.memberId === listing.agentMemberId);
}

export const listingPolicy = {
  "listing.create": (actor: Actor, { agencyId }: { agencyId: string }) => membershipIn(actor, agencyId) !== undefined,
  "listing.edit": worksOn,
};
