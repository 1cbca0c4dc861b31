import { type Actor, membershipIn } from "#access/actor";

type OwnedLead = { agencyId: string; ownerMemberId: string };

/** An agent works own leads, a manager the agency's. */
function worksOn(actor: Actor, lead: OwnedLead): boolean {
  const membership = membershipIn(actor, lead.agencyId);
  return membership !== undefined && (membership.role === "Manager" || membership.memberId === lead.ownerMemberId);
}

const manages = (actor: Actor, { agencyId }: { agencyId: string }) => membershipIn(actor, agencyId)?.role === "Manager";

export const leadPolicy = {
  "lead.work": worksOn,
  /** By those a new lead was opened to; whether it still is, is asked when it is claimed. */
  "lead.claim": (actor: Actor, { agencyId, claimableBy }: { agencyId: string; claimableBy: readonly string[] }) =>
    claimableBy.includes(membershipIn(actor, agencyId)?.memberId ?? ""),
  /** By who would have got it, or the manager. */
  "enquiry.release": (actor: Actor, { agencyId, agentMemberId }: { agencyId: string; agentMemberId: string }) =>
    worksOn(actor, { agencyId, ownerMemberId: agentMemberId }),
  "messageTemplate.change": (actor: Actor, { agencyId }: { agencyId: string }) =>
    membershipIn(actor, agencyId) !== undefined,
  "leadSource.change": manages,
  "routing.change": manages,
  "report.see": manages,
  /** Pause and daily most of one member. */
  "leadIntake.change": (actor: Actor, intake: { agencyId: string; memberId: string }) =>
    manages(actor, intake) || membershipIn(actor, intake.agencyId)?.memberId === intake.memberId,
};
