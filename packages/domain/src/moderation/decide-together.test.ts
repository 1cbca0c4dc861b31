import { expect, test } from "vitest";
import { MODERATION_STATES } from "#listings/moderation-state";
import { refusalTogether } from "#moderation/decide-together";
import { DECISION_OUTCOMES } from "#moderation/moderation.schema";

const waiting = { version: 3, moderationState: "Submitted", isHeldByOther: false, hasSeriousFinding: false } as const;
const approval = { seenVersion: 3, outcome: "Approved" } as const;

test("a case is decided with others when it is as it was seen, waits, and nobody else holds it", () => {
  expect(refusalTogether(waiting, approval)).toBeNull();
  expect(refusalTogether({ ...waiting, version: 4 }, approval)).toBe("listing.changedMeanwhile");
  expect(refusalTogether({ ...waiting, moderationState: "Approved" }, approval)).toBe("listing.notAwaitingDecision");
  expect(refusalTogether({ ...waiting, isHeldByOther: true }, approval)).toBe("listing.heldByOther");
});

test("against a serious finding nothing is approved as one of many, but it may be refused so", () => {
  const serious = { ...waiting, hasSeriousFinding: true };
  expect(refusalTogether(serious, approval)).toBe("together.seriousFinding");
  expect(refusalTogether(serious, { ...approval, outcome: "Rejected" })).toBeNull();
});

test("no pair of state and outcome lets an appeal be judged, or a draft be decided, as one of many", () => {
  const reachable = MODERATION_STATES.flatMap((moderationState) =>
    DECISION_OUTCOMES.filter(
      (outcome) => refusalTogether({ ...waiting, moderationState }, { ...approval, outcome }) === null,
    ).map((outcome) => `${moderationState} ${outcome}`),
  );
  expect(reachable).toEqual([
    "Submitted Approved",
    "Submitted ChangesRequested",
    "Submitted Rejected",
    "InReview Approved",
    "InReview ChangesRequested",
    "InReview Rejected",
    "Approved Suspended",
    "Suspended Approved",
    "Suspended Rejected",
  ]);
});
