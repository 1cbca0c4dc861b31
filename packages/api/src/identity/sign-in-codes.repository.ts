import { emailOf, nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { signInCodes as codes, users } from "@repo/db/schema/identity";
import { and, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";

const MOST_TRIES = 5;

const isOpen = (now: Date) => and(isNull(codes.usedAt), gt(codes.expiresAt, now));

export async function insertSignInCode(db: Executor, code: typeof codes.$inferInsert): Promise<string> {
  const [inserted] = await db.insert(codes).values(code).returning({ id: codes.id });
  if (!inserted) throw new Error("The code was not stored.");
  return inserted.id;
}

/** Whose it is; nothing once it is of no use, or when nobody has the address. */
export async function findSignInCodeUser(db: Executor, codeId: string, now: Date): Promise<string | undefined> {
  const [code] = await db
    .select({ userId: codes.userId })
    .from(codes)
    .where(and(eq(codes.id, codeId), isOpen(now)));
  return code?.userId ?? undefined;
}

export async function setSignInSecrets(
  db: Executor,
  codeId: string,
  hashes: { codeHash: string; linkHash: string },
): Promise<void> {
  await db.update(codes).set(hashes).where(eq(codes.id, codeId));
}

/** Counts the try before it is judged, so that many at once are counted, too. Nothing when no code may be tried. */
export async function takeSignInCodeTry(db: Executor, codeId: string, now: Date): Promise<string | undefined> {
  const [tried] = await db
    .update(codes)
    .set({ tries: sql`${codes.tries} + 1` })
    .where(and(eq(codes.id, codeId), isOpen(now), isNotNull(codes.codeHash), lt(codes.tries, MOST_TRIES)))
    .returning({ codeHash: codes.codeHash });
  return tried?.codeHash ?? undefined;
}

/** One statement, so that of many who come with the same letter at once one gets in. */
export async function useSignInCodeOnce(
  db: Executor,
  which: { codeId: string } | { linkHash: string },
  now: Date,
): Promise<string | undefined> {
  const is = "codeId" in which ? eq(codes.id, which.codeId) : eq(codes.linkHash, which.linkHash);
  const [used] = await db
    .update(codes)
    .set({ usedAt: now })
    .where(and(is, isOpen(now)))
    .returning({ userId: codes.userId });
  return used?.userId ?? undefined;
}

/** Nothing for whoever is suspended. */
export async function markEmailVerified(db: Executor, userId: string, now: Date) {
  const [user] = await db
    .update(users)
    .set({ emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(users.id, userId), isNull(users.suspendedAt)))
    .returning({ userId: users.id, name: nameOf(users), email: emailOf(users) });
  return user;
}
