import type { DecisionOutcome } from "@repo/domain/moderation/moderation.schema";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findDecisionForLetter } from "./decision-letter.query";

const HEADINGS: Readonly<Record<DecisionOutcome, string>> = {
  Approved: "Your listing is public",
  ChangesRequested: "Your listing needs changes",
  Rejected: "Your listing was rejected",
};

/** Tells the agent at once what was decided and why, and where to answer it. */
export async function composeDecisionMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const decision = await findDecisionForLetter(ctx.db, subject.listingId ?? "");
  if (!decision) return [];
  const { outcome, reason, title, agentEmail } = decision;
  return [
    {
      recipient: agentEmail,
      subject: `${HEADINGS[outcome]}: ${title}`,
      content: {
        heading: HEADINGS[outcome],
        paragraphs: [title, ...(reason === "" ? [] : [`Reason: ${reason}`])],
        action: { label: "Open my listings", url: `${origin}/agent/listings` },
        footer: "A person decided this. You get it because you submitted the listing.",
      },
    },
  ];
}
