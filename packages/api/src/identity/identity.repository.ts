import type { Executor } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { sessions, users } from "@repo/db/schema/identity";
import type { Membership, PlatformRole } from "@repo/domain/access/actor";
import { and, eq, gt, isNull, sql } from "drizzle-orm";

const byEmail = (email: string) => eq(sql`lower(${users.email})`, email.toLowerCase());

/** Inserts nothing when the address already has an account. */
export async function insertUserIfNew(db: Executor, user: { name: string; email: string; passwordHash: string }) {
  await db.insert(users).values(user).onConflictDoNothing();
}

export async function findCredentials(db: Executor, email: string) {
  const [found] = await db
    .select({ userId: users.id, name: users.name, email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(and(byEmail(email), isNull(users.suspendedAt)));
  return found;
}

export async function insertSession(db: Executor, session: { userId: string; expiresAt: Date }): Promise<string> {
  const [inserted] = await db.insert(sessions).values(session).returning({ id: sessions.id });
  if (!inserted) throw new Error("The session was not stored.");
  return inserted.id;
}

export async function markSessionEnded(db: Executor, sessionId: string, endedAt: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ endedAt })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
}

type SessionUser = { userId: string; platformRole: PlatformRole; memberships: Membership[] };

/** Returns nothing for a session that is ended or expired, or whose user is suspended. */
export async function findLiveSessionUser(
  db: Executor,
  sessionId: string,
  now: Date,
): Promise<SessionUser | undefined> {
  const rows = await db
    .select({
      userId: users.id,
      platformRole: users.platformRole,
      memberId: memberships.id,
      agencyId: memberships.agencyId,
      role: memberships.role,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(memberships, eq(memberships.userId, users.id))
    .where(
      and(eq(sessions.id, sessionId), isNull(sessions.endedAt), gt(sessions.expiresAt, now), isNull(users.suspendedAt)),
    );
  const [first] = rows;
  if (!first) return undefined;
  return {
    userId: first.userId,
    platformRole: first.platformRole,
    memberships: rows.flatMap(({ memberId, agencyId, role }) =>
      memberId && agencyId && role ? [{ memberId, agencyId, role }] : [],
    ),
  };
}

export async function findUserWithAgencies(db: Executor, userId: string) {
  const [user] = await db
    .select({ userId: users.id, name: users.name, email: users.email, platformRole: users.platformRole })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) return undefined;
  const agenciesOfUser = await db
    .select({ agencyId: agencies.id, agencyName: agencies.name, timeZone: agencies.timeZone, role: memberships.role })
    .from(memberships)
    .innerJoin(agencies, eq(agencies.id, memberships.agencyId))
    .where(eq(memberships.userId, userId));
  return { ...user, memberships: agenciesOfUser };
}
