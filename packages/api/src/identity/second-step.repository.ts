import type { Executor, Transaction } from "@repo/db/client";
import { recoveryCodes, secondSteps, sessions, users } from "@repo/db/schema/identity";
import type { SessionStep } from "@repo/domain/identity/second-step.schema";
import { and, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";

export async function findSecondStep(db: Executor, userId: string) {
  const [found] = await db
    .select({ sealedSecret: secondSteps.sealedSecret, isOn: sql<boolean>`${secondSteps.confirmedAt} is not null` })
    .from(secondSteps)
    .where(eq(secondSteps.userId, userId));
  return found;
}

/** Replaces one that was never confirmed; false when there is a confirmed one, which stays. */
export async function putUnconfirmedStep(db: Executor, userId: string, sealedSecret: string): Promise<boolean> {
  const put = await db
    .insert(secondSteps)
    .values({ userId, sealedSecret })
    .onConflictDoUpdate({
      target: secondSteps.userId,
      set: { sealedSecret, lastUsedStep: 0 },
      setWhere: isNull(secondSteps.confirmedAt),
    })
    .returning({ userId: secondSteps.userId });
  return put.length > 0;
}

/** One statement, so that of many who show the same code at once one is right. */
export async function useStepOnce(db: Executor, userId: string, step: number): Promise<boolean> {
  const used = await db
    .update(secondSteps)
    .set({ lastUsedStep: step })
    .where(and(eq(secondSteps.userId, userId), lt(secondSteps.lastUsedStep, step)))
    .returning({ userId: secondSteps.userId });
  return used.length > 0;
}

export async function useRecoveryCodeOnce(db: Executor, userId: string, codeHash: string, now: Date): Promise<boolean> {
  const used = await db
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt)))
    .returning({ userId: recoveryCodes.userId });
  return used.length > 0;
}

export async function confirmStep(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.update(secondSteps).set({ confirmedAt: now }).where(eq(secondSteps.userId, userId));
}

export async function replaceRecoveryCodes(tx: Transaction, userId: string, hashes: readonly string[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  if (hashes.length > 0) await tx.insert(recoveryCodes).values(hashes.map((codeHash) => ({ userId, codeHash })));
}

export async function removeSecondStep(tx: Transaction, userId: string): Promise<void> {
  await tx.delete(secondSteps).where(eq(secondSteps.userId, userId));
}

export function countRecoveryCodes(db: Executor, userId: string): Promise<number> {
  return db.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
}

/** A sign-in that waits for its second step, with whom it is of. */
export async function findDueSession(db: Executor, sessionId: string, now: Date) {
  const [due] = await db
    .select({ userId: users.id })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.secondStep, "Due"),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        isNull(users.suspendedAt),
      ),
    );
  return due;
}

/** Counts the try before it is judged; the session ends with the last. False when there was none left. */
export async function takeSecondStepTry(db: Executor, sessionId: string, most: number): Promise<boolean> {
  const taken = await db
    .update(sessions)
    .set({ secondStepTries: sql`${sessions.secondStepTries} + 1` })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt), lt(sessions.secondStepTries, most)))
    .returning({ id: sessions.id });
  return taken.length > 0;
}

export async function setSessionStep(db: Executor, sessionId: string, secondStep: SessionStep, expiresAt?: Date) {
  await db
    .update(sessions)
    .set({ secondStep, ...(expiresAt && { expiresAt }) })
    .where(eq(sessions.id, sessionId));
}

export async function hasConfirmedStep(db: Executor, userId: string): Promise<boolean> {
  return (await db.$count(secondSteps, and(eq(secondSteps.userId, userId), isNotNull(secondSteps.confirmedAt)))) > 0;
}

/** When the actor signed in on this device. */
export async function findSignedInAt(db: Executor, sessionId: string): Promise<Date | undefined> {
  const [session] = await db.select({ createdAt: sessions.createdAt }).from(sessions).where(eq(sessions.id, sessionId));
  return session?.createdAt;
}
