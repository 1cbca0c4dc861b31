import { describe, expect, test } from "vitest";
import {
  canAppealMeasure,
  ENFORCEMENT_STEPS,
  type EnforcementStep,
  endOf,
  isInForce,
  type Measure,
  possibleSteps,
  submissionsPerDay,
} from "./enforcement";

const NOW = new Date("2030-01-02T06:00:00Z");
const DAY_MS = 86_400_000;

function measure(step: EnforcementStep, { daysAgo = 0, isLifted = false } = {}): Measure {
  const decidedAt = new Date(NOW.getTime() - daysAgo * DAY_MS);
  return { step, decidedAt, endsAt: endOf(step, decidedAt), liftedAt: isLifted ? NOW : null };
}

describe("possibleSteps", () => {
  test("begins with a warning and rises one by one to a ban", () => {
    const history: Measure[] = [];
    for (const [index, step] of ENFORCEMENT_STEPS.entries()) {
      expect(possibleSteps(history, "Accuracy", NOW)).toEqual(ENFORCEMENT_STEPS.slice(0, index + 1));
      history.push(measure(step));
    }
    expect(possibleSteps(history, "Accuracy", NOW)).toEqual(ENFORCEMENT_STEPS);
  });

  test("forgets after half a year, and what was lifted", () => {
    expect(possibleSteps([measure("Limit", { daysAgo: 180 })], "Photos", NOW)).toContain("Suspension");
    expect(possibleSteps([measure("Limit", { daysAgo: 181 })], "Photos", NOW)).toEqual(["Warning"]);
    expect(possibleSteps([measure("Limit", { isLifted: true })], "Photos", NOW)).toEqual(["Warning"]);
  });

  test("what may not be offered can suspend at once, and never bans first", () => {
    expect(possibleSteps([], "Prohibited", NOW)).toEqual(["Warning", "Limit", "Suspension"]);
  });
});

test("a limit counts while it lasts, a ban for ever", () => {
  expect(submissionsPerDay([measure("Limit", { daysAgo: 13 })], NOW)).toBe(2);
  expect(submissionsPerDay([measure("Limit", { daysAgo: 14 })], NOW)).toBeNull();
  expect(submissionsPerDay([measure("Warning"), measure("Limit", { isLifted: true })], NOW)).toBeNull();
  expect(isInForce(measure("Ban", { daysAgo: 5_000 }), NOW)).toBe(true);
});

test("an appeal is made once, while there is something to appeal", () => {
  expect(canAppealMeasure({ ...measure("Ban"), appealedAt: null }, NOW)).toBe(true);
  expect(canAppealMeasure({ ...measure("Ban"), appealedAt: NOW }, NOW)).toBe(false);
  expect(canAppealMeasure({ ...measure("Limit", { daysAgo: 20 }), appealedAt: null }, NOW)).toBe(false);
});
