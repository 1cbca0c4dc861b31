/** Why a claim is not taken for true, or not any more; named to whoever made it. */
export const VERIFICATION_RULES = [
  "Unreadable",
  "NotMatching",
  "NotInRegister",
  "OutOfDate",
  "OfAnother",
  "Altered",
  "Other",
] as const;
export type VerificationRule = (typeof VERIFICATION_RULES)[number];

/** As pages and letters cite them. */
export const VERIFICATION_RULE_NAMES: Readonly<Record<VerificationRule, string>> = {
  Unreadable: "The paper must be complete and readable",
  NotMatching: "Paper and claim must say the same",
  NotInRegister: "The register must know the number",
  OutOfDate: "The paper must still be valid",
  OfAnother: "The paper must be about you",
  Altered: "The paper must be as it was issued",
  Other: "Another rule, named in the reason",
};

/** What a moderator decides on a claim. */
export const VERIFICATION_OUTCOMES = ["Granted", "Refused", "Revoked"] as const;
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];
