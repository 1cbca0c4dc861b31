import type { Transaction } from "@repo/db/client";
import type { RequestContext } from "#request-context";
import { finishUser, insertUserIfNew } from "./identity.repository";
import { hashPassword } from "./password-hash";
import { markEmailVerified } from "./sign-in-codes.repository";

type NewAccount = { name: string; email: string; password: string };

/**
 * For whoever has shown to read the letters of the address; an account that was registered and never finished becomes
 * theirs. Nothing when somebody has the account already.
 */
export async function openVerifiedAccount(
  ctx: RequestContext,
  tx: Transaction,
  { name, email, password }: NewAccount,
): Promise<string | undefined> {
  const account = { name, email, passwordHash: await hashPassword(password) };
  const userId = await insertUserIfNew(tx, account);
  if (userId === undefined) return finishUser(tx, account, ctx.now());
  await markEmailVerified(tx, userId, ctx.now());
  return userId;
}
