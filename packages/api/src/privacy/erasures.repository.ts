import type { Executor, Transaction } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { erasures, users } from "@repo/db/schema/identity";
import { visits } from "@repo/db/schema/visits";
import { and, eq, gt, inArray, isNull, lte, notExists } from "drizzle-orm";

const isOpen = and(isNull(erasures.undoneAt), isNull(erasures.doneAt));

export async function findOpenErasure(db: Executor, userId: string) {
  const [open] = await db
    .select({ dueAt: erasures.dueAt })
    .from(erasures)
    .where(and(eq(erasures.userId, userId), isOpen));
  return open;
}

/** False when one is open already. */
export async function insertErasureOnce(
  tx: Transaction,
  erasure: { userId: string; askedAt: Date; dueAt: Date },
): Promise<boolean> {
  const inserted = await tx.insert(erasures).values(erasure).onConflictDoNothing().returning({ id: erasures.id });
  return inserted.length > 0;
}

type Ending = { undoneAt: Date } | { doneAt: Date; counts: Readonly<Record<string, number>> };

/** False when none was open; of undoing and doing at once, one wins. */
export async function closeErasure(tx: Transaction, userId: string, ending: Ending): Promise<boolean> {
  const closed = await tx
    .update(erasures)
    .set(ending)
    .where(and(eq(erasures.userId, userId), isOpen))
    .returning({ id: erasures.id });
  return closed.length > 0;
}

export async function listDueErasures(db: Executor, now: Date): Promise<string[]> {
  const due = await db
    .select({ userId: erasures.userId })
    .from(erasures)
    .where(and(isOpen, lte(erasures.dueAt, now)));
  return due.map(({ userId }) => userId);
}

/** Of no agency any more and without a role of the platform. */
export async function isOnlyBuyer(db: Executor, userId: string): Promise<boolean> {
  const office = db
    .select()
    .from(memberships)
    .where(and(eq(memberships.userId, users.id), isNull(memberships.endedAt)));
  const found = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.platformRole, "Buyer"), notExists(office)));
  return found.length > 0;
}

export async function hasVisitAhead(db: Executor, userId: string, now: Date): Promise<boolean> {
  const ahead = and(
    eq(visits.visitorUserId, userId),
    inArray(visits.status, ["Pending", "Confirmed"]),
    gt(visits.endsAt, now),
  );
  return (await db.$count(visits, ahead)) > 0;
}
