import type { Database } from "@repo/db/client";
import type { Actor } from "@repo/domain/access/actor";
import { findLiveSessionUser } from "./identity.repository";

/**
 * Asked on every request, so a sign-out, a suspension or a new role counts from the next one on. Who is an administrator
 * by the password alone has the rights of a buyer, which are enough to set the second step up.
 */
export async function loadActor(db: Database, sessionId: string | undefined, now: Date): Promise<Actor> {
  const user = sessionId === undefined ? undefined : await findLiveSessionUser(db, sessionId, now);
  if (!user) return { kind: "visitor" };
  return {
    kind: "user",
    userId: user.userId,
    platformRole: user.platformRole === "Admin" && !user.hasPassed ? "Buyer" : user.platformRole,
    memberships: user.memberships,
  };
}
