import { randomUUID } from "node:crypto";
import type { AskSignInCodeInput } from "@repo/domain/identity/sign-in-code.schema";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { findCredentials } from "./identity.repository";
import { insertSignInCode } from "./sign-in-codes.repository";

const VALID_MS = 10 * 60_000;

/** Does and answers the same for an address without an account, for which no letter is written in the end. */
export async function askSignInCode(ctx: RequestContext, { email }: AskSignInCodeInput): Promise<{ codeId: string }> {
  const address = email.toLowerCase();
  const tries = [
    { of: ["sign-in-code", address], burst: 3, perHour: 18 },
    { of: ["sign-in-code-day", address], burst: 10, perHour: 10 / 24 },
    { of: ["sign-in-code-from", ctx.clientAddress ?? ""], burst: 20, perHour: 60 },
  ];
  if (!(await hasTriesLeft(ctx.db, tries, ctx.now()))) return { codeId: randomUUID() };
  const found = await findCredentials(ctx.db, email);
  const expiresAt = new Date(ctx.now().getTime() + VALID_MS);
  const codeId = await inTransaction(ctx, async (tx) => {
    const id = await insertSignInCode(tx, { userId: found?.userId ?? null, createdAt: ctx.now(), expiresAt });
    await enqueueMessage(tx, { agencyId: null, kind: "SignInCode", subject: { codeId: id } });
    return id;
  });
  return { codeId };
}
