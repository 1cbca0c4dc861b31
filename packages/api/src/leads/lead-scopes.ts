import type { Actor } from "@repo/domain/access/actor";
import type { LeadScope } from "./leads.query";

/** What the actor may see: a manager the whole agency's leads, an agent the own ones. */
export function leadScopes(actor: Actor): LeadScope[] {
  if (actor.kind !== "user") return [];
  return actor.memberships.map(({ agencyId, memberId, role }) => ({
    agencyId,
    ownerMemberId: role === "Manager" ? null : memberId,
  }));
}
