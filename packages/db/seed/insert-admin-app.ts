import { eq } from "drizzle-orm";
import type { Transaction } from "#client";
import { secondSteps, users } from "#schema/identity";
import { sealSecret } from "#sealing/seal-secret";
import { ADMIN_APP_SECRET } from "./demo-password";

/** The demo administrator's authenticator app, whose secret is printed at the start as the password is. */
export async function insertAdminApp(tx: Transaction, key: string): Promise<void> {
  const admins = await tx.select({ userId: users.id }).from(users).where(eq(users.platformRole, "Admin"));
  for (const { userId } of admins) {
    const sealedSecret = sealSecret(ADMIN_APP_SECRET, { key, owner: userId });
    await tx.insert(secondSteps).values({ userId, sealedSecret, confirmedAt: new Date() });
  }
}
