import type { Database, Transaction } from "@repo/db/client";
import { decideProviderSignIn, type IdentityProvider } from "@repo/domain/identity/provider-sign-in";
import { endSessions, findReachableUser, findUserId, insertUserIfNew, setPasswordHash } from "./identity.repository";
import type { Caller } from "./note-account-event";
import { openSession } from "./open-session";
import { NO_PASSWORD } from "./password-hash";
import { findByAddress, findLinkedUserId, insertProviderIdentity } from "./provider-identities.repository";
import type { SignedIn } from "./sign-in";
import { markEmailVerified } from "./sign-in-codes.repository";

/** What a provider says of somebody, after its signature was checked. */
export type ProviderClaims = {
  provider: IdentityProvider;
  subject: string;
  name: string;
  email: string;
  isEmailVerified: boolean;
};

/** Opens a session, of a new account if need be; returns nothing when the address is not proven or somebody is suspended. */
export async function signInByProvider(
  db: Database,
  claims: ProviderClaims,
  now: Date,
  caller: Caller = {},
): Promise<SignedIn | undefined> {
  const user = await db.transaction((tx) => findOrMakeUser(tx, claims, now));
  return (
    user && { ...user, sessionId: await openSession(db, { userId: user.userId, method: claims.provider, caller }, now) }
  );
}

async function findOrMakeUser(tx: Transaction, claims: ProviderClaims, now: Date) {
  const { provider, subject, name, email } = claims;
  const decided = decideProviderSignIn({
    isAddressProven: claims.isEmailVerified,
    linkedUserId: await findLinkedUserId(tx, claims),
    sameAddress: await findByAddress(tx, email),
  });
  if (decided.kind === "Refuse") return undefined;
  if (decided.kind === "Enter") {
    const reachable = await findReachableUser(tx, decided.userId);
    return reachable && { ...reachable, userId: decided.userId };
  }
  if (decided.kind === "Create") await insertUserIfNew(tx, { name, email, passwordHash: NO_PASSWORD });
  const userId = decided.kind === "Link" ? decided.userId : await findUserId(tx, email);
  const user = userId === undefined ? undefined : await markEmailVerified(tx, userId, now);
  if (!user) return undefined;
  await insertProviderIdentity(tx, { provider, subject, userId: user.userId });
  if (decided.kind === "Link" && decided.isTakenOver) {
    await setPasswordHash(tx, user.userId, NO_PASSWORD);
    await endSessions(tx, { userId: user.userId, now });
  }
  return user;
}
