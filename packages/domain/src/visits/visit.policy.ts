import { type Actor, membershipIn } from "#access/actor";

type BookableListing = { isPubliclyVisible: boolean };
type VisitParties = { agencyId: string; hostMemberId: string; visitorUserId: string | null };

function hosts(actor: Actor, visit: VisitParties): boolean {
  const membership = membershipIn(actor, visit.agencyId);
  return membership !== undefined && (membership.role === "Manager" || membership.memberId === visit.hostMemberId);
}

const isVisitor = (actor: Actor, visit: VisitParties) => actor.kind === "user" && actor.userId === visit.visitorUserId;

export const visitPolicy = {
  "visit.book": (_actor: Actor, listing: BookableListing) => listing.isPubliclyVisible,
  "visit.reschedule": (actor: Actor, visit: VisitParties) => hosts(actor, visit) || isVisitor(actor, visit),
  /** Confirm or deny a request, and say how a visit went. */
  "visit.host": hosts,
  "availability.change": (actor: Actor, { agencyId, memberId }: { agencyId: string; memberId: string }) => {
    const membership = membershipIn(actor, agencyId);
    return membership !== undefined && (membership.role === "Manager" || membership.memberId === memberId);
  },
  "visit.cancel": (actor: Actor, visit: VisitParties) => hosts(actor, visit) || isVisitor(actor, visit),
};
