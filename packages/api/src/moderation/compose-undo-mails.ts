import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findDecisionForLetter } from "./decision-letter.query";

/** Tells the agent that a decision, which an earlier letter may have told of, does not count any more. */
export async function composeUndoMails({ ctx, origin }: LetterContext, { subject }: PromisedMessage): Promise<Mail[]> {
  const decision = await findDecisionForLetter(ctx.db, subject.decisionId ?? "");
  if (!decision || decision.isStanding) return [];
  const { outcome, title, agentEmail } = decision;
  return [
    {
      recipient: agentEmail,
      subject: `A decision was taken back: ${title}`,
      content: {
        heading: "A decision was taken back",
        paragraphs: [
          title,
          outcome === "Suspended"
            ? "The moderators took back that your listing is not shown. It is as it was before."
            : "The moderators took back what they had decided on your listing. It is as it was before they decided, and you will hear from us again. You need not do anything.",
        ],
        action: { label: "Open my listings", url: `${origin}/agent/listings` },
        footer: "A person took the decision back. You get this because you submitted the listing.",
      },
    },
  ];
}
