import { describe, expect, test } from "vitest";
import { canAppealVerification, mayJudgeVerification } from "./verification-appeal";
import { VERIFICATION_STATES } from "./verification-state";

const NOW = new Date("2030-01-31T06:00:00Z");
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const refusal = { moderatorUserId: "first", decidedAt: daysAgo(1), isOnAppeal: false };

describe("an appeal", () => {
  test("answers a refusal or a revocation, and nothing else", () => {
    const states = VERIFICATION_STATES.filter((state) => canAppealVerification(state, refusal, NOW));
    expect(states).toEqual(["Refused", "Revoked"]);
  });

  test("is not made against what was decided on an appeal, nor after the papers are gone", () => {
    expect(canAppealVerification("Refused", { ...refusal, isOnAppeal: true }, NOW)).toBe(false);
    expect(canAppealVerification("Refused", { ...refusal, decidedAt: daysAgo(29) }, NOW)).toBe(true);
    expect(canAppealVerification("Refused", { ...refusal, decidedAt: daysAgo(30) }, NOW)).toBe(false);
  });

  test("is judged by another moderator than the first", () => {
    expect(mayJudgeVerification("Appealed", "first", refusal)).toBe(false);
    expect(mayJudgeVerification("Appealed", "second", refusal)).toBe(true);
    expect(mayJudgeVerification("InReview", "first", refusal)).toBe(true);
  });
});
