import { hashSecret, newSecret } from "#access/secret-link";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findReachableUser } from "./identity.repository";
import { newCode } from "./require-code";
import { hashSignInCode } from "./sign-in-by-letter";
import { findSignInCodeUser, setSignInSecrets } from "./sign-in-codes.repository";

/** Code and link are made when the letter is written, so they are kept nowhere but in the letter. */
export async function composeSignInMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const { codeId = "" } = subject;
  const userId = await findSignInCodeUser(ctx.db, codeId, ctx.now());
  const user = userId === undefined ? undefined : await findReachableUser(ctx.db, userId);
  if (!user) return [];
  const [code, token] = [newCode(), newSecret()];
  await setSignInSecrets(ctx.db, codeId, { codeHash: hashSignInCode(codeId, code), linkHash: hashSecret(token) });
  return [
    {
      recipient: user.email,
      subject: `${code} signs you in`,
      content: {
        heading: code,
        paragraphs: [
          "Type this code where you asked for it, or use the link on any device. Either works for ten minutes, once.",
        ],
        action: { label: "Sign in", url: `${origin}/sign-in/link/${token}` },
        footer:
          "Somebody asked for this with your address. If it was not you, do nothing, and give the code to nobody.",
      },
    },
  ];
}
