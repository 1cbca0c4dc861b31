import { type EnforcementStep, LIMITED_SUBMISSIONS_PER_DAY } from "@repo/domain/enforcement/enforcement";
import { RULE_NAMES } from "@repo/domain/moderation/rule-names";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findMeasureForLetter, type ToldMeasure } from "./measure-letter.query";

const HEADINGS: Readonly<Record<EnforcementStep, string>> = {
  Warning: "A warning from the moderators",
  Limit: "You can hand in fewer listings for a while",
  Suspension: "Your work as an agent is suspended",
  Ban: "You cannot work as an agent here any more",
};

const MEANINGS: Readonly<Record<EnforcementStep, string>> = {
  Warning: "Nothing changes for now. When it happens again, less will be possible.",
  Limit: `You can hand in ${LIMITED_SUBMISSIONS_PER_DAY} listings a day until this ends.`,
  Suspension: "You can sign in, but not work with leads, visits and listings until this ends.",
  Ban: "You can sign in, but not work with leads, visits and listings.",
};

/** Tells at once what was decided about somebody, why, for how long, and how to answer it. */
export async function composeMeasureMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const found = await findMeasureForLetter(ctx.db, subject.measureId ?? "");
  if (!found) return [];
  const { heading, paragraphs } = wordsOf(found.measure);
  return [
    {
      recipient: found.email,
      subject: heading,
      content: {
        heading,
        paragraphs,
        action: { label: "Read it, and appeal", url: `${origin}/account/standing` },
        footer: "A person decided this. You get it because it is about your account.",
      },
    },
  ];
}

function wordsOf({ step, rule, reason, endsAt, liftedAt, appealOutcome, appealAnswer }: ToldMeasure) {
  if (liftedAt !== null)
    return { heading: "Lifted: it does not count any more", paragraphs: [HEADINGS[step], ...given(appealAnswer)] };
  if (appealOutcome !== null)
    return {
      heading: "Your appeal was judged: the decision stands",
      paragraphs: [HEADINGS[step], ...given(appealAnswer)],
    };
  return {
    heading: HEADINGS[step],
    paragraphs: [
      `Rule: ${RULE_NAMES[rule]}`,
      `Reason: ${reason}`,
      MEANINGS[step],
      ...(endsAt === null ? [] : [`It ends on ${endsAt.toISOString().slice(0, 10)}.`]),
      "You can appeal once. Another moderator than the first will judge it.",
    ],
  };
}

const given = (answer: string | null) => (answer === null ? [] : [answer]);
