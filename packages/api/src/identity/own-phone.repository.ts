import { emailOf, nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { open, seal } from "@repo/db/sealing/seal";
import { and, eq, isNull, ne } from "drizzle-orm";

/** Whom the number enters; nobody who is suspended. */
export async function findUserByPhone(db: Executor, phone: string) {
  const [user] = await db
    .select({ userId: users.id, name: nameOf(users), email: emailOf(users) })
    .from(users)
    .where(and(eq(users.phoneIndex, blindIndex("phone", phone)), isNull(users.suspendedAt)));
  return user;
}

export async function findOwnPhone(db: Executor, userId: string) {
  const [user] = await db
    .select({ phone: users.phone, verifiedAt: users.phoneVerifiedAt })
    .from(users)
    .where(eq(users.id, userId));
  return { phone: open("users.phone", userId, user?.phone ?? null), verifiedAt: user?.verifiedAt ?? null };
}

/** Whoever shows a number last has it: operators give numbers to others. Returns who had it until now. */
export async function setOwnPhone(
  tx: Transaction,
  { userId, phone, now }: { userId: string; phone: string; now: Date },
): Promise<string | undefined> {
  const phoneIndex = blindIndex("phone", phone);
  const [former] = await tx
    .update(users)
    .set({ phone: null, phoneIndex: null, phoneVerifiedAt: null })
    .where(and(eq(users.phoneIndex, phoneIndex), ne(users.id, userId)))
    .returning({ userId: users.id });
  await tx
    .update(users)
    .set({ phone: seal("users.phone", userId, phone), phoneIndex, phoneVerifiedAt: now })
    .where(eq(users.id, userId));
  return former?.userId;
}

export async function clearOwnPhone(tx: Transaction, userId: string): Promise<void> {
  await tx.update(users).set({ phone: null, phoneIndex: null, phoneVerifiedAt: null }).where(eq(users.id, userId));
}
