import { type Actor, isModerator, membershipIn } from "#access/actor";

/** Nobody decides on their own agency. */
export const moderationPolicy = {
  "moderation.decide": (actor: Actor, listing: { agencyId: string }) =>
    isModerator(actor) && membershipIn(actor, listing.agencyId) === undefined,
};
