import { expect, test } from "vitest";
import { refusalToUndo } from "#moderation/undo-decision";

const DECIDED_AT = new Date("2030-01-02T06:00:00Z");
const WEEK_MS = 7 * 86_400_000;
const decision = {
  outcome: "Rejected",
  decidedAt: DECIDED_AT,
  formerState: "Submitted",
  isUndone: false,
  isLatest: true,
} as const;

test("a decision is taken back within a week, as long as nothing was built on it", () => {
  const lastMoment = new Date(DECIDED_AT.getTime() + WEEK_MS);
  expect(refusalToUndo(decision, "Rejected", lastMoment)).toBeNull();
  expect(refusalToUndo(decision, "Rejected", new Date(lastMoment.getTime() + 1))).toBe("undo.tooLate");
  expect(refusalToUndo({ ...decision, isUndone: true }, "Submitted", DECIDED_AT)).toBe("undo.done");
  expect(refusalToUndo(decision, "Appealed", DECIDED_AT)).toBe("undo.changedSince");
  expect(refusalToUndo({ ...decision, isLatest: false }, "Rejected", DECIDED_AT)).toBe("undo.changedSince");
});

test("a judged appeal is final, and so is what was decided before the former state was kept", () => {
  expect(refusalToUndo({ ...decision, formerState: "Appealed" }, "Rejected", DECIDED_AT)).toBe("undo.final");
  expect(refusalToUndo({ ...decision, formerState: null }, "Rejected", DECIDED_AT)).toBe("undo.final");
});
