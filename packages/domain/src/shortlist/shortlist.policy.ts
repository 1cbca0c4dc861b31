import type { Actor } from "#access/actor";

export const shortlistPolicy = {
  "shortlist.change": (actor: Actor, { userId }: { userId: string }) =>
    actor.kind === "user" && actor.userId === userId,
};
