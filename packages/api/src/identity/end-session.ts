import type { EndSessionInput, SessionView } from "@repo/domain/identity/identity.schema";
import type { RequestContext } from "#request-context";
import { endSessions, listLiveSessions } from "./identity.repository";
import { callerOf, noteAccountEvent } from "./note-account-event";
import { requireUserId } from "./require-user-id";

/** Where the actor is signed in, the latest first. */
export async function listSessions(ctx: RequestContext): Promise<SessionView[]> {
  const live = await listLiveSessions(ctx.db, requireUserId(ctx), ctx.now());
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
  const userId = requireUserId(ctx);
  const ended = await endSessions(ctx.db, { userId, now: ctx.now(), ...which });
  if (ended > 0) await noteAccountEvent(ctx.db, { userId, kind: "DeviceSignedOut", caller: callerOf(ctx) }, ctx.now());
  return listSessions(ctx);
}
