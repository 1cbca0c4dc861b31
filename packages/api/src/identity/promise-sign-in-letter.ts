import { randomUUID } from "node:crypto";
import type { Transaction } from "@repo/db/client";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { insertSignInCode } from "./sign-in-codes.repository";

const VALID_MS = 10 * 60_000;

type Reader = {
  /** Null for an address without an account, for which no letter is written in the end. */
  userId: string | null;
  /** Chosen with a registration. */
  passwordHash?: string;
};

/** Returns an id in any case: who asks too often is promised nothing and told nothing, and no mailbox is filled. */
export async function promiseSignInLetter(
  ctx: RequestContext,
  email: string,
  findReader: (tx: Transaction) => Promise<Reader>,
): Promise<string> {
  const address = email.toLowerCase();
  const tries = [
    { of: ["sign-in-code", address], burst: 3, perHour: 18 },
    { of: ["sign-in-code-day", address], burst: 10, perHour: 10 / 24 },
    { of: ["sign-in-code-from", ctx.clientAddress ?? ""], burst: 20, perHour: 60 },
  ];
  if (!(await hasTriesLeft(ctx.db, tries, ctx.now()))) return randomUUID();
  const expiresAt = new Date(ctx.now().getTime() + VALID_MS);
  return inTransaction(ctx, async (tx) => {
    const codeId = await insertSignInCode(tx, { ...(await findReader(tx)), createdAt: ctx.now(), expiresAt });
    await enqueueMessage(tx, { agencyId: null, kind: "SignInCode", subject: { codeId } });
    return codeId;
  });
}
