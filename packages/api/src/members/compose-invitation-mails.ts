import { INVITATION_DAYS } from "@repo/domain/agencies/member.schema";
import { newSecret } from "#access/secret-link";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findInvitationForLetter, setInvitationSecret } from "./invitations.repository";

/** The link is made when the letter is written, so it is kept nowhere but in the letter. */
export async function composeInvitationMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const found = await findInvitationForLetter(ctx.db, subject.invitationId ?? "", ctx.now());
  if (!found) return [];
  const { invitation, agencyName, inviterName } = found;
  const secret = newSecret();
  await setInvitationSecret(ctx.db, invitation.id, secret);
  return [
    {
      recipient: invitation.email,
      subject: `Work with ${agencyName} on Plinth`,
      content: {
        heading: `${agencyName} asks you to join`,
        paragraphs: [
          `${inviterName ?? "A manager"} asks you to work there as ${ROLE_WORDS[invitation.role]}.`,
          `The link works for ${INVITATION_DAYS} days, once, and only for this address.`,
        ],
        action: { label: "See the invitation", url: `${origin}/join/${secret}` },
        footer: "If you do not know the agency, do nothing: without the link nobody joins with your address.",
      },
    },
  ];
}

const ROLE_WORDS = { Agent: "an agent", Manager: "a manager" } as const;
