import { userIdOf } from "@repo/domain/access/actor";
import { DomainError } from "@repo/domain/domain-error";
import type { ActAsInput } from "@repo/domain/identity/act-as.schema";
import { authorize } from "#access/authorize";
import { beginActing } from "#identity/begin-acting";
import type { RequestContext } from "#request-context";
import { showUser } from "./find-user";

/** This device of the administrator sees the platform as somebody else does, for a while, and can change nothing meanwhile. */
export async function actAsUser(ctx: RequestContext, { userId, reason }: ActAsInput): Promise<null> {
  const user = await showUser(ctx, userId);
  if (userId === userIdOf(ctx.actor)) throw new DomainError("conflict", "user.isYourself");
  if (user.platformRole === "Admin") throw new DomainError("conflict", "user.isAdmin");
  if (user.suspendedAt !== null) throw new DomainError("conflict", "user.isSuspended");
  await beginActing(ctx, authorize(ctx.actor, "user.govern", user), reason);
  return null;
}
