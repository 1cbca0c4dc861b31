import type { Actor } from "#access/actor";

export const alertPolicy = {
  "savedSearch.change": (actor: Actor, { userId }: { userId: string | null }) =>
    actor.kind === "user" && actor.userId === userId,
};
