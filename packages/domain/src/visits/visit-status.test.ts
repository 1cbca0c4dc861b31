import { expect, test } from "vitest";
import { canBecome, LIVE_VISIT_STATUSES, VISIT_STATUSES } from "./visit-status";

const FINAL = VISIT_STATUSES.filter((status) => !LIVE_VISIT_STATUSES.some((live) => live === status));

test.each(FINAL)("%s is final", (status) => {
  expect(VISIT_STATUSES.filter((next) => canBecome(status, next))).toEqual([]);
});

test("a confirmed visit never goes back to pending", () => {
  expect(canBecome("Confirmed", "Pending")).toBe(false);
});
