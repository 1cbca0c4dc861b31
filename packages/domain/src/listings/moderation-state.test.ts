import { expect, test } from "vitest";
import { canBecomeModerationState, MODERATION_STATES } from "./moderation-state";

/** As people describe them; every pair that is not here must be refused. */
const ALLOWED = new Set([
  "Draft > Submitted",
  "Submitted > InReview",
  "Submitted > Approved",
  "Submitted > ChangesRequested",
  "Submitted > Rejected",
  "InReview > Approved",
  "InReview > ChangesRequested",
  "InReview > Rejected",
  "ChangesRequested > Submitted",
  "Approved > Suspended",
  "Suspended > Approved",
  "Suspended > Rejected",
  "Suspended > Appealed",
  "Rejected > Appealed",
  "Appealed > Approved",
  "Appealed > Rejected",
]);

const pairs = MODERATION_STATES.flatMap((from) => MODERATION_STATES.map((to) => [from, to] as const));

test.each(pairs)("from %s to %s", (from, to) => {
  expect(canBecomeModerationState(from, to)).toBe(ALLOWED.has(`${from} > ${to}`));
});
