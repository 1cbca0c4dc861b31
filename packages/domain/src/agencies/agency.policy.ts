import { granting } from "#access/granting";

const ofAgency = ({ agencyId }: { agencyId: string }) => ({ agencyId });

export const agencyPolicy = {
  /** Sees the agency's people, changes their roles, takes them out. */
  "member.manage": granting({ manager: "agency" }, ofAgency),
  /** Suspends it and lets it in again; nobody does so with an agency they work for. */
  "agency.govern": granting({ admin: "others" }, ofAgency),
  "invitation.manage": granting({ manager: "agency" }, ofAgency),
};
