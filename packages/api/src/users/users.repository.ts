import type { Executor, Transaction } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import type { PlatformRole } from "@repo/domain/access/actor";
import { eq } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

type Governed = Authorized<"user.govern", { userId: string }>;

export async function findSuspendedAt(db: Executor, userId: string): Promise<Date | null | undefined> {
  const [user] = await db.select({ suspendedAt: users.suspendedAt }).from(users).where(eq(users.id, userId));
  return user?.suspendedAt;
}

export async function setSuspended(tx: Transaction, { userId }: Governed, suspendedAt: Date | null): Promise<void> {
  await tx.update(users).set({ suspendedAt }).where(eq(users.id, userId));
}

/** Asks for no permission: who runs the installation has them all. */
export async function raiseToAdmin(tx: Transaction, userId: string): Promise<void> {
  await tx.update(users).set({ platformRole: "Admin" }).where(eq(users.id, userId));
}

export async function setPlatformRole(
  tx: Transaction,
  { userId }: Governed,
  platformRole: PlatformRole,
): Promise<void> {
  await tx.update(users).set({ platformRole }).where(eq(users.id, userId));
}
