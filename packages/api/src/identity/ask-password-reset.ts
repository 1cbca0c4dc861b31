import { randomUUID } from "node:crypto";
import type { AskPasswordResetInput } from "@repo/domain/identity/identity.schema";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { findCredentials } from "./identity.repository";

/** A letter with a link goes to the address, if it has an account; the answer is the same when it has none. */
export async function askPasswordReset(ctx: RequestContext, { email }: AskPasswordResetInput) {
  const accepted = { outcome: "accepted" as const };
  const tries = [
    { of: ["password-reset", email.toLowerCase()], burst: 3, perHour: 3 },
    { of: ["password-reset-from", ctx.clientAddress ?? ""], burst: 20, perHour: 20 },
  ];
  // Also when there are none left: who asks learns nothing, and nobody's mailbox is filled.
  if (!(await hasTriesLeft(ctx.db, tries, ctx.now()))) return accepted;
  const found = await findCredentials(ctx.db, email);
  // The same work for an address without an account: nobody has the id, and no letter is written in the end.
  const userId = found?.userId ?? randomUUID();
  await inTransaction(ctx, (tx) => enqueueMessage(tx, { agencyId: null, kind: "PasswordReset", subject: { userId } }));
  return accepted;
}
