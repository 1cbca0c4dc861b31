import { DomainError } from "@repo/domain/domain-error";
import type { RequestContext } from "#request-context";
import { requireUserId } from "./require-user-id";
import { findSignedInAt } from "./second-step.repository";

const FRESH_MS = 15 * 60 * 1000;

/** For what a screen left alone must not allow: the actor has to have signed in lately. */
export async function requireFreshSession(ctx: RequestContext): Promise<string> {
  const userId = requireUserId(ctx);
  const signedInAt = ctx.sessionId === undefined ? undefined : await findSignedInAt(ctx.db, ctx.sessionId);
  if (!signedInAt || ctx.now().getTime() - signedInAt.getTime() > FRESH_MS)
    throw new DomainError("forbidden", "session.tooOld");
  return userId;
}
