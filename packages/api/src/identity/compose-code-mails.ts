import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { newCode } from "./require-code";
import { findCodeToSend, setCode } from "./verification-codes.repository";

/** The code is made when the letter is written, so it is kept nowhere but in the letter. */
export async function composeCodeMails({ ctx }: LetterContext, message: PromisedMessage): Promise<Mail[]> {
  const codeId = message.subject.codeId ?? "";
  const asked = await findCodeToSend(ctx.db, codeId, ctx.now());
  if (!asked) return [];
  const code = newCode();
  await setCode(ctx.db, codeId, code);
  return [
    {
      recipient: asked.email,
      subject: `${code} is your code`,
      content: {
        heading: code,
        paragraphs: ["Type this code where you book your visit. It works for ten minutes, once."],
        footer:
          "Somebody gave this address to book a visit. If it was not you, do nothing: without the code nothing is booked.",
      },
    },
  ];
}
