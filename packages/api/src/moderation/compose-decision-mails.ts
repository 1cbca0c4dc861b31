import type { DecisionOutcome } from "@repo/domain/moderation/moderation.schema";
import { RULE_NAMES } from "@repo/domain/moderation/rule-names";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findDecisionForLetter } from "./decision-letter.query";

const HEADINGS: Readonly<Record<DecisionOutcome, string>> = {
  Approved: "Your listing is public",
  ChangesRequested: "Your listing needs changes",
  Rejected: "Your listing was rejected",
  Suspended: "Your listing is not shown for now",
};

const REDRESS: Readonly<Record<DecisionOutcome, string>> = {
  Approved: "",
  ChangesRequested: "Change it and send it again; it goes back to the moderators.",
  Rejected: "You can appeal on the page of the listing. Another moderator than the first will judge it.",
  Suspended: "You can appeal on the page of the listing. Another moderator than the first will judge it.",
};

/** Tells the agent at once what was decided and why, and where to answer it. */
export async function composeDecisionMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const decision = await findDecisionForLetter(ctx.db, subject.decisionId ?? "");
  if (!decision?.isStanding) return [];
  const { outcome, rule, reason, findings, title, agentEmail } = decision;
  return [
    {
      recipient: agentEmail,
      subject: `${HEADINGS[outcome]}: ${title}`,
      content: {
        heading: HEADINGS[outcome],
        paragraphs: [
          title,
          rule === null ? "" : `Rule: ${RULE_NAMES[rule]}`,
          reason === "" ? "" : `Reason: ${reason}`,
          REDRESS[outcome],
        ].filter((paragraph) => paragraph !== ""),
        action: { label: "Open my listings", url: `${origin}/agent/listings` },
        footer: `${findings.length > 0 ? "A person decided this, after automatic checks had pointed at something." : "A person decided this, without automatic help."} You get it because you submitted the listing.`,
      },
    },
  ];
}
