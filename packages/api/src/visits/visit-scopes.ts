import type { Actor } from "@repo/domain/access/actor";
import type { VisitScope } from "./agenda.query";

/** What the actor may see: a manager the whole agency's visits, an agent the own ones. */
export function visitScopes(actor: Actor): VisitScope[] {
  if (actor.kind !== "user") return [];
  return actor.memberships.map(({ agencyId, memberId, role }) => ({
    agencyId,
    hostMemberId: role === "Manager" ? null : memberId,
  }));
}
