import type { Database } from "@repo/db/client";
import { insertUserIfNew } from "#identity/identity.repository";
import { hashPassword } from "#identity/password-hash";

/** An account with a password whose address nobody showed to own, as they were made before letters finished them. */
export async function insertAccount(db: Database, account: { email: string; password: string }): Promise<string> {
  const passwordHash = await hashPassword(account.password);
  const userId = await insertUserIfNew(db, { name: "Asha Rao", email: account.email, passwordHash });
  if (userId === undefined) throw new Error("The address has an account.");
  return userId;
}
