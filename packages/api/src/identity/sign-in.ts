import type { Database } from "@repo/db/client";
import { findCredentials, insertSession } from "./identity.repository";
import { isPasswordRight } from "./password-hash";

const SESSION_DAYS = 7;

export type SignedIn = { sessionId: string; userId: string; name: string; email: string };

/** Opens a session, or returns nothing when address and password do not belong together. */
export async function signIn(
  db: Database,
  credentials: { email: string; password: string },
  now: Date,
): Promise<SignedIn | undefined> {
  const found = await findCredentials(db, credentials.email);
  if (!(await isPasswordRight(found?.passwordHash, credentials.password)) || !found) return undefined;
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 24 * 60 * 60 * 1000);
  const sessionId = await insertSession(db, { userId: found.userId, expiresAt });
  return { sessionId, userId: found.userId, name: found.name, email: found.email };
}
