import { type Actor, membershipIn } from "#access/actor";

type OwnedLead = { agencyId: string; ownerMemberId: string };

/** An agent works own leads, a manager the agency's. */
function worksOn(actor: Actor, lead: OwnedLead): boolean {
  const membership = membershipIn(actor, lead.agencyId);
  return membership !== undefined && (membership.role === "Manager" || membership.memberId === lead.ownerMemberId);
}

export const leadPolicy = { "lead.work": worksOn };
