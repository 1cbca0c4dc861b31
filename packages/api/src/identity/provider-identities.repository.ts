import type { Transaction } from "@repo/db/client";
import { providerIdentities, users } from "@repo/db/schema/identity";
import type { IdentityProvider } from "@repo/domain/identity/provider-sign-in";
import { and, eq, isNull } from "drizzle-orm";

type Identity = { provider: IdentityProvider; subject: string };

export async function findLinkedUserId(tx: Transaction, { provider, subject }: Identity): Promise<string | undefined> {
  const [found] = await tx
    .select({ userId: providerIdentities.userId })
    .from(providerIdentities)
    .where(and(eq(providerIdentities.provider, provider), eq(providerIdentities.subject, subject)));
  return found?.userId;
}

/** The first link of an identity counts. */
export async function insertProviderIdentity(tx: Transaction, link: Identity & { userId: string }): Promise<void> {
  await tx.insert(providerIdentities).values(link).onConflictDoNothing();
}

export async function isEmailVerified(tx: Transaction, userId: string): Promise<boolean> {
  const [found] = await tx
    .select({ userId: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)));
  return found === undefined;
}
