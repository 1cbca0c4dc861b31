import { blindIndex } from "@repo/db/sealing/blind-index";
import { notFound } from "@repo/domain/domain-error";
import { sendPhoneCode } from "#identity/send-phone-code";
import type { RequestContext } from "#request-context";
import { composeMails, isLetter } from "./compose-mails";
import { keepingTexter } from "./keep-text";
import type { LetterContext } from "./letter";
import type { Mailer } from "./mail";
import { findMessage, insertDeliveryOnce, listDeliveredTo } from "./messages.repository";
import type { Texter } from "./text-message";

/** Without a way for text messages they are kept. */
export type WaysOut = Pick<LetterContext, "origin"> & { mailer: Mailer; texter?: Texter };

/**
 * Keeps one promise; running it again sends nothing twice. Only a crash between the mail server's yes and the note of
 * it can repeat a letter, which then carries the same Message-ID.
 */
export async function deliverMessage(
  ctx: RequestContext,
  outboxId: string,
  { mailer, origin, texter = keepingTexter(ctx.db) }: WaysOut,
): Promise<void> {
  const message = await findMessage(ctx.db, outboxId);
  if (!message) throw notFound("message");
  if (!isLetter(message)) {
    await sendPhoneCode(ctx, message, texter);
    return;
  }
  const delivered = new Set(await listDeliveredTo(ctx.db, outboxId));
  for (const mail of await composeMails({ ctx, origin }, message)) {
    // Whoever it is for had their account erased.
    if (mail.recipient === "") continue;
    const recipientHash = blindIndex("email", mail.recipient);
    if (delivered.has(recipientHash)) continue;
    await mailer(mail, `${outboxId}.${recipientHash.slice(0, 16)}@${new URL(origin).hostname}`);
    await insertDeliveryOnce(ctx.db, { outboxId, channel: "Email", recipientHash, deliveredAt: ctx.now() });
  }
  if (message.agencyId !== null) {
    await insertDeliveryOnce(ctx.db, { outboxId, channel: "InApp", deliveredAt: ctx.now() });
  }
}
