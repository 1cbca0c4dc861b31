import type { Transaction } from "@repo/db/client";
import type { RequestContext } from "#request-context";
import { insertUserIfNew } from "./identity.repository";
import { hashPassword } from "./password-hash";
import { markEmailVerified } from "./sign-in-codes.repository";

type NewAccount = { name: string; email: string; password: string };

/** For whoever has shown to read the letters of the address; nothing when that has an account already. */
export async function openVerifiedAccount(
  ctx: RequestContext,
  tx: Transaction,
  { name, email, password }: NewAccount,
): Promise<string | undefined> {
  const userId = await insertUserIfNew(tx, { name, email, passwordHash: await hashPassword(password) });
  if (userId !== undefined) await markEmailVerified(tx, userId, ctx.now());
  return userId;
}
