import { granting } from "#access/granting";

type OfAgency = { agencyId: string };
type OwnedLead = OfAgency & { ownerMemberId: string };
type ClaimableLead = OfAgency & { claimableBy: readonly string[] };
type HeldEnquiry = OfAgency & { agentMemberId: string };
type Intake = OfAgency & { memberId: string };

const ofAgency = ({ agencyId }: OfAgency) => ({ agencyId });

export const leadPolicy = {
  /** An agent works own leads, a manager the agency's. */
  "lead.work": granting({ agent: "own", manager: "agency" }, ({ agencyId, ownerMemberId }: OwnedLead) => ({
    agencyId,
    memberId: ownerMemberId,
  })),
  /** By those a new lead was opened to; whether it still is, is asked when it is claimed. */
  "lead.claim": granting({ agent: "offered" }, ({ agencyId, claimableBy }: ClaimableLead) => ({
    agencyId,
    offeredTo: claimableBy,
  })),
  /** By who would have got it, or the manager. */
  "enquiry.release": granting({ agent: "own", manager: "agency" }, ({ agencyId, agentMemberId }: HeldEnquiry) => ({
    agencyId,
    memberId: agentMemberId,
  })),
  "messageTemplate.change": granting({ agent: "agency" }, ofAgency),
  "leadSource.change": granting({ manager: "agency" }, ofAgency),
  "routing.change": granting({ manager: "agency" }, ofAgency),
  "report.see": granting({ manager: "agency" }, ofAgency),
  /** Pause and daily most of one member. */
  "leadIntake.change": granting({ agent: "own", manager: "agency" }, ({ agencyId, memberId }: Intake) => ({
    agencyId,
    memberId,
  })),
};
