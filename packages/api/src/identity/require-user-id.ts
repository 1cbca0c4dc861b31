import { userIdOf } from "@repo/domain/access/actor";
import { DomainError } from "@repo/domain/domain-error";
import type { RequestContext } from "#request-context";

/** Of whoever is signed in. */
export function requireUserId({ actor }: RequestContext): string {
  const userId = userIdOf(actor);
  if (userId === null) throw new DomainError("unauthenticated", "session.required");
  return userId;
}
