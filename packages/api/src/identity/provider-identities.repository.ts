import { hasEmail } from "@repo/db/account-columns";
import type { Transaction } from "@repo/db/client";
import { providerIdentities, users } from "@repo/db/schema/identity";
import type { IdentityProvider } from "@repo/domain/identity/provider-sign-in";
import { and, eq, sql } from "drizzle-orm";

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

/** The account with an address, and whether its owner showed to read the letters sent there; also of somebody suspended. */
export async function findByAddress(tx: Transaction, email: string) {
  const [found] = await tx
    .select({ userId: users.id, isVerified: sql<boolean>`${users.emailVerifiedAt} is not null` })
    .from(users)
    .where(hasEmail(email));
  return found;
}
