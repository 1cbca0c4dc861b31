import type { Database } from "@repo/db/client";
import type { Actor } from "@repo/domain/access/actor";
import { findActedUser, findLiveSessionUser } from "./identity.repository";
import { findImpersonation } from "./impersonations.repository";

/**
 * Asked on every request, so a sign-out, a suspension or a new role counts from the next one on. Who is an administrator
 * by the password alone has the rights of a buyer, which are enough to set the second step up.
 */
export async function loadActor(db: Database, sessionId: string | undefined, now: Date): Promise<Actor> {
  const user = sessionId === undefined ? undefined : await findLiveSessionUser(db, sessionId, now);
  if (sessionId === undefined || !user) return { kind: "visitor" };
  const { userId, platformRole, hasPassed, memberships } = user;
  if (platformRole !== "Admin") return { kind: "user", userId, platformRole, memberships };
  if (!hasPassed) return { kind: "user", userId, platformRole: "Buyer", memberships };
  return (await loadActed(db, { sessionId, userId }, now)) ?? { kind: "user", userId, platformRole, memberships };
}

/** Whom the administrator sees the platform as; nothing once that is over or may not be any more. */
async function loadActed(
  db: Database,
  admin: { sessionId: string; userId: string },
  now: Date,
): Promise<Actor | undefined> {
  const found = await findImpersonation(db, admin.sessionId, now);
  const acted = found && (await findActedUser(db, found.userId, now));
  return acted && { kind: "user", ...acted, actedBy: { userId: admin.userId, until: found.expiresAt.toISOString() } };
}
