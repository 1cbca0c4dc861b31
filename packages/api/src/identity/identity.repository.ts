import { emailOf, hasEmail, nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { enforcementMeasures } from "@repo/db/schema/enforcement";
import { sessions, users } from "@repo/db/schema/identity";
import { seal } from "@repo/db/sealing/seal";
import { sealedAccount } from "@repo/db/sealing/sealed-account";
import type { Membership, PlatformRole } from "@repo/domain/access/actor";
import { SHUTTING_OUT } from "@repo/domain/enforcement/enforcement";
import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, notExists, or } from "drizzle-orm";
import { NO_PASSWORD } from "./password-hash";

type NewUser = { name: string; email: string; passwordHash: string };

/** Inserts nothing, and says so by returning no id, when the address already has an account. */
export async function insertUserIfNew(db: Executor, { passwordHash, ...user }: NewUser): Promise<string | undefined> {
  const [inserted] = await db
    .insert(users)
    .values({ ...sealedAccount(user), passwordHash })
    .onConflictDoNothing()
    .returning({ id: users.id });
  return inserted?.id;
}

/** Registered with the address, and never shown to read its letters: nobody has the account yet. */
const isUnfinished = (email: string) =>
  and(hasEmail(email), isNull(users.emailVerifiedAt), eq(users.passwordHash, NO_PASSWORD), isNull(users.suspendedAt));

export async function hasUnfinishedUser(db: Executor, email: string): Promise<boolean> {
  return (await db.$count(users, isUnfinished(email))) > 0;
}

/** For whoever read a letter to the address: the account becomes theirs, with the name and password they give now. */
export async function finishUser(
  tx: Transaction,
  { email, name, passwordHash }: NewUser,
  now: Date,
): Promise<string | undefined> {
  const [unfinished] = await tx.select({ id: users.id }).from(users).where(isUnfinished(email)).for("update");
  if (!unfinished) return undefined;
  await tx
    .update(users)
    .set({ name: seal("users.name", unfinished.id, name), passwordHash, emailVerifiedAt: now })
    .where(eq(users.id, unfinished.id));
  return unfinished.id;
}

export async function findCredentials(db: Executor, email: string) {
  const [found] = await db
    .select({ userId: users.id, name: nameOf(users), email: emailOf(users), passwordHash: users.passwordHash })
    .from(users)
    .where(and(hasEmail(email), isNull(users.suspendedAt)));
  return found;
}

/** Also of somebody who is suspended. */
export async function findUserId(db: Executor, email: string): Promise<string | undefined> {
  const [found] = await db.select({ userId: users.id }).from(users).where(hasEmail(email));
  return found?.userId;
}

export async function insertSession(db: Executor, session: typeof sessions.$inferInsert): Promise<string> {
  const [inserted] = await db.insert(sessions).values(session).returning({ id: sessions.id });
  if (!inserted) throw new Error("The session was not stored.");
  return inserted.id;
}

/** Returns whose it was; nothing when it had ended before. */
export async function markSessionEnded(db: Executor, sessionId: string, endedAt: Date): Promise<string | undefined> {
  const [ended] = await db
    .update(sessions)
    .set({ endedAt })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
    .returning({ userId: sessions.userId });
  return ended?.userId;
}

type SessionUser = { userId: string; platformRole: PlatformRole; hasPassed: boolean; memberships: Membership[] };

/** Returns nothing for a session that is ended, expired or waits for its second step, or whose user is suspended. */
export async function findLiveSessionUser(
  db: Executor,
  sessionId: string,
  now: Date,
): Promise<SessionUser | undefined> {
  const rows = await db
    .select({ ...asActor, secondStep: sessions.secondStep })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(memberships, worksNow(db, now))
    .where(
      and(
        eq(sessions.id, sessionId),
        ne(sessions.secondStep, "Due"),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        isNull(users.suspendedAt),
      ),
    );
  const [first] = rows;
  if (!first) return undefined;
  return {
    userId: first.userId,
    platformRole: first.platformRole,
    hasPassed: first.secondStep === "Passed",
    memberships: membershipsIn(rows),
  };
}

/** Whom an administrator can see the platform as: nobody who is suspended or an administrator. */
export async function findActedUser(db: Executor, userId: string, now: Date) {
  const rows = await db
    .select(asActor)
    .from(users)
    .leftJoin(memberships, worksNow(db, now))
    .where(and(eq(users.id, userId), isNull(users.suspendedAt), ne(users.platformRole, "Admin")));
  const [first] = rows;
  return first && { userId, platformRole: first.platformRole, memberships: membershipsIn(rows) };
}

const asActor = {
  userId: users.id,
  platformRole: users.platformRole,
  memberId: memberships.id,
  agencyId: memberships.agencyId,
  role: memberships.role,
};

const worksNow = (db: Executor, now: Date) =>
  and(
    eq(memberships.userId, users.id),
    isNull(memberships.endedAt),
    notExists(shutOut(db, now)),
    notExists(suspendedAgency(db)),
  );

type FoundMembership = { [Part in keyof Membership]: Membership[Part] | null };

const membershipsIn = (rows: readonly FoundMembership[]): Membership[] =>
  rows.flatMap(({ memberId, agencyId, role }) => (memberId && agencyId && role ? [{ memberId, agencyId, role }] : []));

/** Whom moderators keep from working for an agency is no member of it, for as long as it lasts. */
function shutOut(db: Executor, now: Date) {
  const { memberId, step, liftedAt, endsAt } = enforcementMeasures;
  return db
    .select({ memberId })
    .from(enforcementMeasures)
    .where(
      and(
        eq(memberId, memberships.id),
        inArray(step, [...SHUTTING_OUT]),
        isNull(liftedAt),
        or(isNull(endsAt), gt(endsAt, now)),
      ),
    );
}

function suspendedAgency(db: Executor) {
  const { id, suspendedAt } = agencies;
  return db
    .select({ id })
    .from(agencies)
    .where(and(eq(id, memberships.agencyId), isNotNull(suspendedAt)));
}

export async function findUserWithAgencies(db: Executor, userId: string) {
  const [user] = await db
    .select({ userId: users.id, name: nameOf(users), email: emailOf(users), platformRole: users.platformRole })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) return undefined;
  const agenciesOfUser = await db
    .select({ agencyId: agencies.id, agencyName: agencies.name, timeZone: agencies.timeZone, role: memberships.role })
    .from(memberships)
    .innerJoin(agencies, eq(agencies.id, memberships.agencyId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt), isNull(agencies.suspendedAt)));
  return { ...user, memberships: agenciesOfUser };
}

export async function findPasswordHash(db: Executor, userId: string): Promise<string | undefined> {
  const [found] = await db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, userId));
  return found?.passwordHash;
}

export async function setPasswordHash(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
}

/** Whoever it is, unless suspended. */
export async function findReachableUser(db: Executor, userId: string) {
  const [user] = await db
    .select({ name: nameOf(users), email: emailOf(users) })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.suspendedAt)));
  return user;
}

export async function listLiveSessions(db: Executor, userId: string, now: Date) {
  return db
    .select({ id: sessions.id, createdAt: sessions.createdAt, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        ne(sessions.secondStep, "Due"),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
      ),
    )
    .orderBy(desc(sessions.createdAt));
}

type Ended = { userId: string; now: Date; only?: string; except?: string | undefined };

/** A person's own sessions: one, all, or all but one. Returns how many. */
export async function endSessions(db: Executor, { userId, now, only, except }: Ended): Promise<number> {
  const ended = await db
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.endedAt),
        only === undefined ? undefined : eq(sessions.id, only),
        except === undefined ? undefined : ne(sessions.id, except),
      ),
    )
    .returning({ id: sessions.id });
  return ended.length;
}
