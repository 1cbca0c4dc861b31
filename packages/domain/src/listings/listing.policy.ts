import { granting } from "#access/granting";

type OwnedListing = { agencyId: string; agentMemberId: string };

export const listingPolicy = {
  "listing.create": granting({ agent: "agency" }, ({ agencyId }: { agencyId: string }) => ({ agencyId })),
  "listing.edit": granting({ agent: "own", manager: "agency" }, ({ agencyId, agentMemberId }: OwnedListing) => ({
    agencyId,
    memberId: agentMemberId,
  })),
  "listingDraft.edit": granting({ agent: "own", manager: "agency" }, ({ agencyId, agentMemberId }: OwnedListing) => ({
    agencyId,
    memberId: agentMemberId,
  })),
};
