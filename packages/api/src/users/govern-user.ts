import { userIdOf } from "@repo/domain/access/actor";
import { DomainError } from "@repo/domain/domain-error";
import type {
  RestoreUserInput,
  SetPlatformRoleInput,
  SuspendUserInput,
  UserView,
} from "@repo/domain/identity/user.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { endEverySession } from "#identity/end-every-session";
import { inTransaction, type RequestContext } from "#request-context";
import { showUser } from "./find-user";
import { setPlatformRole, setSuspended } from "./users.repository";

/** Every device counts no more from its next request on; an open stream ends within half a minute. */
export async function suspendUser(ctx: RequestContext, { userId, reason }: SuspendUserInput): Promise<UserView> {
  const governed = await governedUser(ctx, userId);
  await inTransaction(ctx, async (tx) => {
    await setSuspended(tx, governed, ctx.now());
    await endEverySession(tx, userId, ctx.now());
    await recordAudit(ctx, tx, { ...aboutUser(userId), action: "user.suspend", details: { reason } });
  });
  return showUser(ctx, userId);
}

/** May sign in again; the devices of before stay signed out. */
export async function restoreUser(ctx: RequestContext, { userId }: RestoreUserInput): Promise<UserView> {
  const governed = await governedUser(ctx, userId);
  await inTransaction(ctx, async (tx) => {
    await setSuspended(tx, governed, null);
    await recordAudit(ctx, tx, { ...aboutUser(userId), action: "user.restore" });
  });
  return showUser(ctx, userId);
}

/** Counts from the next request on, on every device. */
export async function changePlatformRole(ctx: RequestContext, input: SetPlatformRoleInput): Promise<UserView> {
  const { userId, platformRole } = input;
  const governed = await governedUser(ctx, userId);
  await inTransaction(ctx, async (tx) => {
    await setPlatformRole(tx, governed, platformRole);
    await recordAudit(ctx, tx, { ...aboutUser(userId), action: "user.setRole", details: { platformRole } });
  });
  return showUser(ctx, userId);
}

const aboutUser = (userId: string) => ({ entity: "user", entityId: userId, agencyId: null });

/** Nobody governs the own account, so that there is always an administrator left. */
async function governedUser(ctx: RequestContext, userId: string) {
  const user = await showUser(ctx, userId);
  if (userId === userIdOf(ctx.actor)) throw new DomainError("conflict", "user.isYourself");
  return authorize(ctx.actor, "user.govern", user);
}
