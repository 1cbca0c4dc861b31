import { RETENTION, type RetainedAfter, type RetainedKind } from "@repo/domain/privacy/retention";

export const RETAINED_NAMES: Readonly<Record<RetainedKind, string>> = {
  Code: "Codes and sign-in links of letters, with the address they went to",
  Archive: "The file with everything your account has",
  SeatWait: "Your address on the list of those who wait for a seat at a visit",
  UnconfirmedSearch: "A saved search whose letter nobody confirmed",
  EndedSearch: "A saved search that was ended",
  Session: "The record of a sign-in",
  SecretLink: "Links of letters that no longer work",
  Letter: "Letters kept by an installation without a mail server",
  VerificationPaper: "Papers that an agency or agent handed in to be verified",
  DiscardedDraft: "An agent's draft that was thrown away, with its photos",
  BatchChange: "What an agent changed of many listings at one press, kept to be taken back",
  AbandonedDraft: "An agent's draft that nobody touched, with its photos",
  AccountEvent: "Your account's recent activity: when it was signed in to, and what was refused",
  AccessLog: "Who at an agency looked at your number or address",
};

const AFTER: Readonly<Record<RetainedAfter, string>> = {
  Asked: "it was asked for",
  Over: "its time",
  Ended: "its end",
  Written: "it was written",
  Decided: "the decision on them",
  Discarded: "that",
  Changed: "its last change",
};

/** `30 days after its end`. */
export function termText(kind: RetainedKind): string {
  const { days, after } = RETENTION[kind];
  const years = days / 365;
  const span = Number.isInteger(years) ? counted(years, "year") : counted(days, "day");
  return `${span} after ${AFTER[after]}`;
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
