import { nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import { verificationDecisions } from "@repo/db/schema/verification";
import { desc, eq, inArray } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

type Judged = Authorized<"moderation.decide", { id: string; agencyId: string }>;
type NewDecision = Omit<typeof verificationDecisions.$inferInsert, "id" | "agencyId" | "requestId">;

export async function insertDecision(tx: Transaction, { id, agencyId }: Judged, decision: NewDecision) {
  const [inserted] = await tx
    .insert(verificationDecisions)
    .values({ ...decision, agencyId, requestId: id })
    .returning({ id: verificationDecisions.id });
  if (!inserted) throw new Error("A decision was not stored.");
  return inserted.id;
}

/** Newest first. */
export async function listVerificationDecisions(db: Executor, requestIds: readonly string[]) {
  const rows = await db
    .select({ decision: verificationDecisions, moderatorName: nameOf(users) })
    .from(verificationDecisions)
    .innerJoin(users, eq(users.id, verificationDecisions.moderatorUserId))
    .where(inArray(verificationDecisions.requestId, [...requestIds]))
    .orderBy(desc(verificationDecisions.decidedAt), desc(verificationDecisions.id));
  return rows.map(({ decision, moderatorName }) => ({ ...decision, moderatorName }));
}
export type FoundDecision = Awaited<ReturnType<typeof listVerificationDecisions>>[number];

export async function findVerificationDecision(db: Executor, decisionId: string) {
  const [decision] = await db.select().from(verificationDecisions).where(eq(verificationDecisions.id, decisionId));
  return decision;
}
