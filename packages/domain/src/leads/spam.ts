/** What speaks for an enquiry being spam. */
export const SPAM_SIGNS = [
  "HiddenField",
  "NoForm",
  "TooFast",
  "SameWords",
  "ManyFromAddress",
  "ManyOfContact",
  "ManyLinks",
  "ManyOfListing",
] as const;
export type SpamSign = (typeof SPAM_SIGNS)[number];

/** How much each of them weighs. */
const WEIGHTS: Readonly<Record<SpamSign, number>> = {
  /** Something was typed into a field that nobody sees. */
  HiddenField: 100,
  /** It did not come from a form of ours, or from one opened long ago for another home. */
  NoForm: 60,
  /** Sent sooner after the form was opened than a person can type. */
  TooFast: 60,
  /** Long words that others sent, too. */
  SameWords: 60,
  ManyFromAddress: 50,
  ManyOfContact: 50,
  ManyLinks: 40,
  ManyOfListing: 20,
};

const HELD_BACK_FROM = 50;

/** Held back for a person to look at; nothing is ever thrown away for its score. */
export function isHeldBack(signs: readonly SpamSign[]): boolean {
  return signs.reduce((sum, sign) => sum + WEIGHTS[sign], 0) >= HELD_BACK_FROM;
}

/** How long after its form was opened an enquiry may come at the earliest, and at the latest. */
const SOONEST_MS = 2_000;
const LATEST_MS = 24 * 3_600_000;

export function formAgeSign(openedAt: Date | null, now: Date): SpamSign | null {
  if (openedAt === null) return "NoForm";
  const age = now.getTime() - openedAt.getTime();
  if (age < 0 || age > LATEST_MS) return "NoForm";
  return age < SOONEST_MS ? "TooFast" : null;
}

const MOST_LINKS = 1;

export function hasManyLinks(message: string): boolean {
  return (message.match(/https?:\/\/|www\./gi)?.length ?? 0) > MOST_LINKS;
}

/** Shorter things many people say alike. */
const SHORTEST_TELLING = 60;

/** What is left of a message without what a campaign changes from one to the next; null when that tells nothing. */
export function wordsOf(message: string): string | null {
  const words = message
    .toLowerCase()
    .replaceAll(/https?:\/\/\S+|www\.\S+/g, " ")
    .replaceAll(/[^\p{L}]+/gu, " ")
    .trim();
  return words.length < SHORTEST_TELLING ? null : words;
}
