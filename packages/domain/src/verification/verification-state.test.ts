import { expect, test } from "vitest";
import { stateAfter, VERIFICATION_STATES, VERIFICATION_STEPS } from "./verification-state";

/** Written the other way round than the rule: by step, every state that it can be taken from. */
const TAKEN_FROM = {
  submit: { Draft: "Submitted" },
  withdraw: { Draft: "Withdrawn", Submitted: "Withdrawn", InReview: "Withdrawn", Appealed: "Withdrawn" },
  claim: { Submitted: "InReview", InReview: "InReview", Appealed: "Appealed" },
  grant: { InReview: "Granted", Appealed: "Granted" },
  refuse: { InReview: "Refused", Appealed: "Refused" },
  appeal: { Refused: "Appealed", Revoked: "Appealed" },
  reopen: { Refused: "Draft", Revoked: "Draft", Withdrawn: "Draft" },
  revoke: { Granted: "Revoked" },
  expire: { Granted: "Expired" },
} as const;

const EVERY_TRANSITION = VERIFICATION_STEPS.flatMap((step) => VERIFICATION_STATES.map((state) => ({ step, state })));

test.each(EVERY_TRANSITION)("$step from $state", ({ step, state }) => {
  const leadsTo: Partial<Record<string, string>> = TAKEN_FROM[step];
  expect(stateAfter(state, step)).toBe(leadsTo[state]);
});
