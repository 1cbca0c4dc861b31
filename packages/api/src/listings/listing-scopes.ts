import type { Actor } from "@repo/domain/access/actor";
import type { ListingScope } from "./agent-listings.query";

/** What the actor may see behind the scenes: a manager the whole agency, an agent the own listings. */
export function listingScopes(actor: Actor): ListingScope[] {
  if (actor.kind !== "user") return [];
  return actor.memberships.map(({ agencyId, memberId, role }) => ({
    agencyId,
    agentMemberId: role === "Manager" ? null : memberId,
  }));
}
