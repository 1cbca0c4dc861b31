import { randomInt } from "node:crypto";
import { DomainError, invalidField } from "@repo/domain/domain-error";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import {
  countRecentCodes,
  findOpenCode,
  insertCode,
  isRecentlyProved,
  markCodeTried,
  markCodeUsed,
} from "./verification-codes.repository";

const VALID_MINUTES = 10;
const MOST_PER_HOUR = 5;

type Claim = {
  /** The number or address that tells one visitor from another. */
  contactKey: string;
  /** Where the code goes. */
  email: string | null;
};

/**
 * Passes when this browser has lately shown, or now shows by `code`, that it reads the letters of the address. Else a
 * code goes there, and the error says at which field the visitor has to do something.
 */
export async function requireCode(ctx: RequestContext, claim: Claim, code: string | undefined): Promise<void> {
  const { contactKey, email } = claim;
  if (email === null) throw invalidField("contact.email", "code.needsEmail");
  if (await isRecentlyProved(ctx.db, { contactKey, email, deviceId: ctx.deviceId }, ctx.now())) return;
  if (code === undefined) {
    await sendCode(ctx, { contactKey, email });
    throw invalidField("code", "code.required");
  }
  const tried = await markCodeTried(ctx.db, { contactKey, email }, ctx.now());
  if (!tried) throw invalidField("code", "code.spent");
  if (!tried.matches(code)) throw invalidField("code", "code.wrong");
  await markCodeUsed(ctx.db, tried.id, ctx.deviceId, ctx.now());
}

/** Nothing is sent while an earlier code can still be used. */
async function sendCode(ctx: RequestContext, claim: { contactKey: string; email: string }): Promise<void> {
  if (await findOpenCode(ctx.db, claim, ctx.now())) return;
  if ((await countRecentCodes(ctx.db, claim.email, ctx.now())) >= MOST_PER_HOUR)
    throw new DomainError("limitExceeded", "code.tooMany");
  const expiresAt = new Date(ctx.now().getTime() + VALID_MINUTES * 60_000);
  await inTransaction(ctx, async (tx) => {
    const codeId = await insertCode(tx, { ...claim, expiresAt, createdAt: ctx.now() });
    await enqueueMessage(tx, { agencyId: null, kind: "VerificationCode", subject: { codeId } });
  });
}

/** Six digits: enough against five guesses in ten minutes, and short enough to type. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}
