import { granting } from "#access/granting";

const ofAgency = ({ agencyId }: { agencyId: string }) => ({ agencyId });

export const agencyPolicy = {
  /** Sees the agency's people, changes their roles, takes them out. */
  "member.manage": granting({ manager: "agency" }, ofAgency),
  "invitation.manage": granting({ manager: "agency" }, ofAgency),
};
