import type { RegisterInput } from "@repo/domain/identity/identity.schema";
import { requireFeature } from "#platform/require-feature";
import type { RequestContext } from "#request-context";
import { findUserId, insertUserIfNew } from "./identity.repository";
import { hashPassword, NO_PASSWORD } from "./password-hash";
import { promiseSignInLetter } from "./promise-sign-in-letter";
import { refuseKnownPassword } from "./refuse-known-password";

/**
 * Does and answers the same whether or not the address has an account: which of both, only a letter to it says. A new
 * account has no password before the link of the letter was followed: each letter brings the one chosen with it, so that
 * nobody keeps a key to an address of somebody else.
 */
export async function register(ctx: RequestContext, { name, email, password }: RegisterInput) {
  await requireFeature(ctx, "Registration");
  await refuseKnownPassword(ctx, password);
  const passwordHash = await hashPassword(password);
  await promiseSignInLetter(ctx, email, async (tx) => {
    await insertUserIfNew(tx, { name, email, passwordHash: NO_PASSWORD });
    const userId = await findUserId(tx, email);
    return { userId: userId ?? null, passwordHash };
  });
  return { outcome: "accepted" as const };
}
