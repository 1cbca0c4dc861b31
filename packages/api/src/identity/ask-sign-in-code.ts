import type { AskSignInCodeInput } from "@repo/domain/identity/sign-in-code.schema";
import type { RequestContext } from "#request-context";
import { findCredentials } from "./identity.repository";
import { promiseSignInLetter } from "./promise-sign-in-letter";

/** Does and answers the same for an address without an account, for which no letter is written in the end. */
export async function askSignInCode(ctx: RequestContext, { email }: AskSignInCodeInput): Promise<{ codeId: string }> {
  const codeId = await promiseSignInLetter(ctx, email, async (tx) => {
    const found = await findCredentials(tx, email);
    return { userId: found?.userId ?? null };
  });
  return { codeId };
}
