import { emailOf, hasEmail, nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import type { AgencyRole } from "@repo/domain/access/actor";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import { byName } from "#identity/by-name";

const working = {
  memberId: memberships.id,
  agencyId: memberships.agencyId,
  userId: memberships.userId,
  role: memberships.role,
  name: nameOf(users),
  email: emailOf(users),
  joinedAt: memberships.createdAt,
};

const selectWorking = (db: Executor) =>
  db.select(working).from(memberships).innerJoin(users, eq(users.id, memberships.userId)).$dynamic();

/** Who works for the agency, by name. */
export async function listMembers(db: Executor, agencyId: string) {
  const members = await selectWorking(db).where(and(eq(memberships.agencyId, agencyId), isNull(memberships.endedAt)));
  return members.toSorted(byName);
}

/** Nobody who left. */
export async function findWorkingMember(db: Executor, memberId: string) {
  const [member] = await selectWorking(db).where(and(eq(memberships.id, memberId), isNull(memberships.endedAt)));
  return member;
}
export type WorkingMember = NonNullable<Awaited<ReturnType<typeof findWorkingMember>>>;
export type ManagedMember = Authorized<"member.manage", WorkingMember>;

export async function isMember(db: Executor, agencyId: string, email: string): Promise<boolean> {
  const [member] = await selectWorking(db).where(
    and(eq(memberships.agencyId, agencyId), isNull(memberships.endedAt), hasEmail(email)),
  );
  return member !== undefined;
}

export async function findAgencyName(db: Executor, agencyId: string): Promise<string> {
  const [agency] = await db.select({ name: agencies.name }).from(agencies).where(eq(agencies.id, agencyId));
  return agency?.name ?? "";
}

/** Whoever still manages the agency; nobody becomes or stops being a manager until the transaction ends. */
export async function lockManagers(tx: Transaction, agencyId: string): Promise<string[]> {
  await tx.select({ id: agencies.id }).from(agencies).where(eq(agencies.id, agencyId)).for("no key update");
  const managers = await tx
    .select({ memberId: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.role, "Manager"), isNull(memberships.endedAt)));
  return managers.map(({ memberId }) => memberId);
}

/** False when the member left meanwhile. */
export async function setMemberRole(tx: Transaction, { memberId }: ManagedMember, role: AgencyRole): Promise<boolean> {
  const changed = await tx
    .update(memberships)
    .set({ role })
    .where(and(eq(memberships.id, memberId), isNull(memberships.endedAt)))
    .returning({ id: memberships.id });
  return changed.length > 0;
}

type NewMember = { agencyId: string; userId: string; role: AgencyRole; joinedAt: Date };

/** Whoever was a member before is it again; of one that works already nothing changes. */
export async function insertMember(tx: Transaction, { agencyId, userId, role, joinedAt }: NewMember): Promise<string> {
  await tx
    .insert(memberships)
    .values({ agencyId, userId, role, createdAt: joinedAt })
    .onConflictDoUpdate({
      target: [memberships.agencyId, memberships.userId],
      set: { role, endedAt: null, successorMemberId: null },
      setWhere: sql`${memberships.endedAt} is not null`,
    });
  const [member] = await tx
    .select({ memberId: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.userId, userId)));
  if (!member) throw new Error("The member was not stored.");
  return member.memberId;
}
