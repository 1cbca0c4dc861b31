import { DomainError } from "@repo/domain/domain-error";
import type { EndSessionInput, SessionView } from "@repo/domain/identity/identity.schema";
import type { RequestContext } from "#request-context";
import { endSessions, listLiveSessions } from "./identity.repository";

function ownUserId({ actor }: RequestContext): string {
  if (actor.kind !== "user") throw new DomainError("unauthenticated", "session.required");
  return actor.userId;
}

/** Where the actor is signed in, the latest first. */
export async function listSessions(ctx: RequestContext): Promise<SessionView[]> {
  const live = await listLiveSessions(ctx.db, ownUserId(ctx), ctx.now());
  return live.map(({ id, createdAt, expiresAt }) => ({
    id,
    signedInAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isThis: id === ctx.sessionId,
  }));
}

/** Somebody else's session is none of the actor's, and nothing happens to it. */
export async function endSession(ctx: RequestContext, { sessionId }: EndSessionInput): Promise<SessionView[]> {
  const which = sessionId === null ? { except: ctx.sessionId } : { only: sessionId };
  await endSessions(ctx.db, { userId: ownUserId(ctx), now: ctx.now(), ...which });
  return listSessions(ctx);
}
