import { hashSecret, newSecret } from "#access/secret-link";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { finishLetter, knownAddressLetter } from "./compose-registration-mails";
import { findReachableUser } from "./identity.repository";
import { newCode } from "./require-code";
import { hashSignInCode } from "./sign-in-by-letter";
import { findAskedSignIn, setSignInSecrets } from "./sign-in-codes.repository";

/** Code and link are made when the letter is written, so they are kept nowhere but in the letter. */
export async function composeSignInMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const { codeId = "" } = subject;
  const asked = await findAskedSignIn(ctx.db, codeId, ctx.now());
  const user = asked && (await findReachableUser(ctx.db, asked.userId));
  if (!user) return [];
  const [code, token] = [newCode(), newSecret()];
  const link = `${origin}/sign-in/link/${token}`;
  const linkHash = hashSecret(token);
  if (asked.isRegistration) {
    // Nobody asked for a code, so there is no page to type one on.
    await setSignInSecrets(ctx.db, codeId, { codeHash: null, linkHash });
    const write = asked.isUnconfirmed ? finishLetter : knownAddressLetter;
    return [write({ recipient: user.email, link, origin })];
  }
  await setSignInSecrets(ctx.db, codeId, { codeHash: hashSignInCode(codeId, code), linkHash });
  return [
    {
      recipient: user.email,
      subject: `${code} signs you in`,
      content: {
        heading: code,
        paragraphs: [
          "Type this code where you asked for it, or use the link on any device. Either works for ten minutes, once.",
        ],
        action: { label: "Sign in", url: link },
        footer:
          "Somebody asked for this with your address. If it was not you, do nothing, and give the code to nobody.",
      },
    },
  ];
}
