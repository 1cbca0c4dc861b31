import { notFound } from "@repo/domain/domain-error";
import type { FindUserInput, UserView } from "@repo/domain/identity/user.schema";
import { authorize } from "#access/authorize";
import { describeAccount } from "#identity/describe-account";
import type { RequestContext } from "#request-context";
import { findSuspendedAt } from "./users.repository";

export async function findUser(ctx: RequestContext, { email }: FindUserInput): Promise<UserView> {
  return viewOf(ctx, await describeAccount(ctx, { email }));
}

export async function showUser(ctx: RequestContext, userId: string): Promise<UserView> {
  return viewOf(ctx, await describeAccount(ctx, { userId }));
}

async function viewOf(ctx: RequestContext, found: Awaited<ReturnType<typeof describeAccount>>): Promise<UserView> {
  if (!found) throw notFound("user");
  authorize(ctx.actor, "user.govern", found);
  const suspendedAt = await findSuspendedAt(ctx.db, found.userId);
  return { ...found, suspendedAt: suspendedAt?.toISOString() ?? null };
}
