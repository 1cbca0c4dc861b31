/** What becomes of the request that a claim be looked at. */
export const VERIFICATION_STATES = [
  "Draft",
  "Submitted",
  "InReview",
  "Granted",
  "Refused",
  "Appealed",
  "Revoked",
  "Expired",
  "Withdrawn",
] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];

export const VERIFICATION_STEPS = [
  "submit",
  "withdraw",
  "claim",
  "grant",
  "refuse",
  "appeal",
  "reopen",
  "revoke",
  "expire",
] as const;
export type VerificationStep = (typeof VERIFICATION_STEPS)[number];

/** An appeal that was refused leaves the state of a refusal; that it was the last word is said by `canAppealVerification`. */
const NEXT: Readonly<Record<VerificationState, Partial<Record<VerificationStep, VerificationState>>>> = {
  Draft: { submit: "Submitted", withdraw: "Withdrawn" },
  Submitted: { claim: "InReview", withdraw: "Withdrawn" },
  InReview: { claim: "InReview", grant: "Granted", refuse: "Refused", withdraw: "Withdrawn" },
  Granted: { revoke: "Revoked", expire: "Expired" },
  Refused: { appeal: "Appealed", reopen: "Draft" },
  Appealed: { claim: "Appealed", grant: "Granted", refuse: "Refused", withdraw: "Withdrawn" },
  Revoked: { appeal: "Appealed", reopen: "Draft" },
  Expired: {},
  Withdrawn: { reopen: "Draft" },
};

/** Where a step leads; undefined where it cannot be taken. */
export function stateAfter(state: VerificationState, step: VerificationStep): VerificationState | undefined {
  return NEXT[state][step];
}

/** While somebody is asked to look at it. */
export const WAITING_STATES: readonly VerificationState[] = ["Submitted", "InReview", "Appealed"];
/** While another request for the same would only stand beside it. */
export const OPEN_STATES: readonly VerificationState[] = ["Draft", ...WAITING_STATES];
