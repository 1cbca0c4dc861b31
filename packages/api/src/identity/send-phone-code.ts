import { blindIndex } from "@repo/db/sealing/blind-index";
import type { PromisedMessage } from "#messages/letter";
import { type Texter, TextRefused } from "#messages/text-message";
import type { RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { findPhoneCodeToSend, markPhoneCodeFailed, markPhoneCodeSent } from "./phone-codes.repository";

/** Numbers that differ in their last four digits only: what is sold in such blocks is what pumping of messages earns by. */
const RANGE_DIGITS = 4;

/**
 * Sends one code, which reads the same whenever it is tried again. What money all messages together may cost is held here,
 * where it is spent: whoever asks learns nothing of it.
 */
export async function sendPhoneCode(ctx: RequestContext, { subject }: PromisedMessage, texter: Texter): Promise<void> {
  const { codeId = "" } = subject;
  const code = await findPhoneCodeToSend(ctx.db, codeId, ctx.now());
  if (!code) return;
  const budget = [
    { of: ["texts"], burst: 200, perHour: 200 },
    { of: ["texts-day"], burst: 1_000, perHour: 1_000 / 24 },
    { of: ["texts-range", blindIndex("phone", code.phone.slice(0, -RANGE_DIGITS))], burst: 20, perHour: 5 },
  ];
  if (!(await hasTriesLeft(ctx.db, budget, ctx.now()))) return markPhoneCodeFailed(ctx.db, codeId);
  const text = `${code.digits} is your Plinth code. It works for ten minutes, once. Give it to nobody.`;
  try {
    const { providerId } = await texter({ recipient: code.phone, text });
    await markPhoneCodeSent(ctx.db, codeId, providerId);
  } catch (error) {
    if (!(error instanceof TextRefused)) throw error;
    await markPhoneCodeFailed(ctx.db, codeId);
  }
}
