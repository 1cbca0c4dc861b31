import type { Database } from "@repo/db/client";
import { DomainError } from "@repo/domain/domain-error";
import { giveTriesBack, hasTriesLeft } from "#spam/has-tries-left";
import { findCredentials } from "./identity.repository";
import { type Caller, noteFailedTry } from "./note-account-event";
import { openSession } from "./open-session";
import { isPasswordRight } from "./password-hash";

export type SignedIn = { sessionId: string; userId: string; name: string; email: string };
type Credentials = {
  email: string;
  password: string;
  /** Where the try comes from; null for callers inside the house. */
  network: string | null;
  device?: Caller["device"];
};

/**
 * Opens a session, or returns nothing when address and password do not belong together. Who tries many passwords from
 * one network is slowed down there; the account stays open to its owner elsewhere.
 */
export async function signIn(db: Database, credentials: Credentials, now: Date): Promise<SignedIn | undefined> {
  const { email, password, network, device } = credentials;
  const caller = { network, device };
  const tries = network === null ? [] : triesOf(email, network);
  if (tries.length > 0 && !(await hasTriesLeft(db, tries, now)))
    throw new DomainError("limitExceeded", "signIn.tooManyTries");
  const found = await findCredentials(db, email);
  if (!(await isPasswordRight(found?.passwordHash, password)) || !found) {
    if (found) noteFailedTry(db, { userId: found.userId, kind: "SignInFailed", method: "Password", caller }, now);
    return undefined;
  }
  if (tries.length > 0) await giveTriesBack(db, tries);
  const sessionId = await openSession(db, { userId: found.userId, method: "Password", caller }, now);
  return { sessionId, userId: found.userId, name: found.name, email: found.email };
}

/** Wrong ones, that is. */
const triesOf = (email: string, network: string) => [
  { of: ["sign-in", network], burst: 100, perHour: 100 },
  { of: ["sign-in", network, email.toLowerCase()], burst: 10, perHour: 20 },
];
