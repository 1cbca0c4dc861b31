import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { makeSecretLink } from "#messages/make-secret-link";
import { findReachableUser } from "./identity.repository";

const VALID_MINUTES = 30;

/** The link is made when the letter is written, so it is kept nowhere but in the letter. */
export async function composeResetMails({ ctx, origin }: LetterContext, { subject }: PromisedMessage): Promise<Mail[]> {
  const { userId = "" } = subject;
  const user = await findReachableUser(ctx.db, userId);
  if (!user) return [];
  const expiresAt = new Date(ctx.now().getTime() + VALID_MINUTES * 60_000);
  const token = await makeSecretLink(ctx, { purpose: "PasswordReset", subjectId: userId, expiresAt });
  return [
    {
      recipient: user.email,
      subject: "Choose a new password",
      content: {
        heading: "Choose a new password",
        paragraphs: [`This link works for ${VALID_MINUTES} minutes, once.`],
        action: { label: "Choose a password", url: `${origin}/reset/${token}` },
        footer:
          "Somebody asked for this with your address. If it was not you, do nothing: your password stays as it is.",
      },
    },
  ];
}

/** So that a change by somebody else is noticed. */
export async function composePasswordChangedMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const user = await findReachableUser(ctx.db, subject.userId ?? "");
  if (!user) return [];
  return [
    {
      recipient: user.email,
      subject: "Your password was changed",
      content: {
        heading: "Your password was changed",
        paragraphs: ["Your other devices were signed out. If it was you, all is well."],
        action: { label: "It was not me", url: `${origin}/reset` },
        footer: "You get this after every change of your password.",
      },
    },
  ];
}
