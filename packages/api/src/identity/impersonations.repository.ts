import type { Executor, Transaction } from "@repo/db/client";
import { impersonations } from "@repo/db/schema/identity";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

type Acting = { sessionId: string; reason: string; startedAt: Date; expiresAt: Date };

const openOf = (sessionId: string) => and(eq(impersonations.sessionId, sessionId), isNull(impersonations.endedAt));

/** Whom the administrator of a session looks at the platform as, for now. */
export async function findImpersonation(db: Executor, sessionId: string, now: Date) {
  const [found] = await db
    .select({ userId: impersonations.userId, expiresAt: impersonations.expiresAt })
    .from(impersonations)
    .where(and(openOf(sessionId), gt(impersonations.expiresAt, now)));
  return found;
}

/** One that is over by its time makes room for this. */
export async function insertImpersonation(
  tx: Transaction,
  { userId }: Authorized<"user.govern", { userId: string }>,
  acting: Acting,
): Promise<string> {
  await markImpersonationEnded(tx, acting.sessionId, acting.startedAt);
  const [inserted] = await tx
    .insert(impersonations)
    .values({ ...acting, userId })
    .returning({ id: impersonations.id });
  if (!inserted) throw new Error("The impersonation was not stored.");
  return inserted.id;
}

/** Nothing when none was open. */
export async function markImpersonationEnded(
  tx: Transaction,
  sessionId: string,
  endedAt: Date,
): Promise<{ id: string; userId: string } | undefined> {
  const [ended] = await tx
    .update(impersonations)
    .set({ endedAt })
    .where(openOf(sessionId))
    .returning({ id: impersonations.id, userId: impersonations.userId });
  return ended;
}
