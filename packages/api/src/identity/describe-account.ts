import type { RequestContext } from "#request-context";
import { findUserId, findUserWithAgencies, listLiveSessions } from "./identity.repository";
import { hasConfirmedStep } from "./second-step.repository";

/** What there is to know of an account without opening it. */
export async function describeAccount(ctx: RequestContext, which: { email: string } | { userId: string }) {
  const userId = "userId" in which ? which.userId : await findUserId(ctx.db, which.email);
  const user = userId === undefined ? undefined : await findUserWithAgencies(ctx.db, userId);
  if (!user) return undefined;
  const [hasApp, live] = await Promise.all([
    hasConfirmedStep(ctx.db, user.userId),
    listLiveSessions(ctx.db, user.userId, ctx.now()),
  ]);
  return { ...user, hasApp, liveSessions: live.length };
}
