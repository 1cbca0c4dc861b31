import { emailOf, nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { signInCodes as codes, users } from "@repo/db/schema/identity";
import { and, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { NO_PASSWORD } from "./password-hash";

const MOST_TRIES = 5;

/** Made by a registration that nobody finished: no owner of the address was seen, and no password fits. */
const isUnconfirmed = sql<boolean>`${users.emailVerifiedAt} is null and ${users.passwordHash} = ${NO_PASSWORD}`;

const isOpen = (now: Date) => and(isNull(codes.usedAt), gt(codes.expiresAt, now));

export async function insertSignInCode(db: Executor, code: typeof codes.$inferInsert): Promise<string> {
  const [inserted] = await db.insert(codes).values(code).returning({ id: codes.id });
  if (!inserted) throw new Error("The code was not stored.");
  return inserted.id;
}

/** Whose it is and what for; nothing once it is of no use, or when nobody has the address. */
export async function findAskedSignIn(db: Executor, codeId: string, now: Date) {
  const [asked] = await db
    .select({
      userId: users.id,
      isRegistration: sql<boolean>`${codes.passwordHash} is not null`,
      isUnconfirmed,
    })
    .from(codes)
    .innerJoin(users, eq(users.id, codes.userId))
    .where(and(eq(codes.id, codeId), isOpen(now)));
  return asked;
}

export async function setSignInSecrets(
  db: Executor,
  codeId: string,
  hashes: { codeHash: string | null; linkHash: string },
): Promise<void> {
  await db.update(codes).set(hashes).where(eq(codes.id, codeId));
}

/** Counts the try before it is judged, so that many at once are counted, too. Nothing when no code may be tried. */
export async function takeSignInCodeTry(db: Executor, codeId: string, now: Date) {
  const [tried] = await db
    .update(codes)
    .set({ tries: sql`${codes.tries} + 1` })
    .where(and(eq(codes.id, codeId), isOpen(now), isNotNull(codes.codeHash), lt(codes.tries, MOST_TRIES)))
    .returning({ codeHash: codes.codeHash, userId: codes.userId });
  return tried;
}

export type UsedSignIn = {
  userId: string;
  /** Chosen with a registration. */
  passwordHash: string | null;
};

/** One statement, so that of many who come with the same letter at once one gets in. */
export async function useSignInCodeOnce(
  db: Executor,
  which: { codeId: string } | { linkHash: string },
  now: Date,
): Promise<UsedSignIn | undefined> {
  const is = "codeId" in which ? eq(codes.id, which.codeId) : eq(codes.linkHash, which.linkHash);
  const [used] = await db
    .update(codes)
    .set({ usedAt: now })
    .where(and(is, isOpen(now)))
    .returning({ userId: codes.userId, passwordHash: codes.passwordHash });
  const { userId = null, passwordHash = null } = used ?? {};
  return userId === null ? undefined : { userId, passwordHash };
}

/** Nothing for whoever is suspended. A password counts if the account waits for one, and changes that of no other. */
export async function markEmailVerified(db: Executor, userId: string, now: Date, chosenHash: string | null = null) {
  const [user] = await db
    .update(users)
    .set({
      emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, ${now.toISOString()}::timestamptz)`,
      passwordHash: sql`case when ${isUnconfirmed} then coalesce(${chosenHash}, ${users.passwordHash}) else ${users.passwordHash} end`,
    })
    .where(and(eq(users.id, userId), isNull(users.suspendedAt)))
    .returning({ userId: users.id, name: nameOf(users), email: emailOf(users) });
  return user;
}
