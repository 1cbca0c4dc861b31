import { DomainError } from "@repo/domain/domain-error";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";

/** The signed-in person's shortlist, as repositories ask for it. */
export function ownShortlist({ actor }: RequestContext) {
  if (actor.kind !== "user") throw new DomainError("unauthenticated", "session.required");
  return authorize(actor, "shortlist.change", { userId: actor.userId });
}
