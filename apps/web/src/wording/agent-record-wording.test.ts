import { expect, test } from "vitest";
import { agentRecordText } from "./agent-record-wording";

test.each([
  [25, "within 25 minutes"],
  [1, "within a minute"],
  [61, "within an hour"],
  [200, "within 3 hours"],
  [4_400, "within 3 days"],
])("a median of %s minutes is told as %s", (medianMinutes, words) => {
  expect(agentRecordText({ questions: 38, answeredPercent: 92, medianMinutes })).toBe(
    `Answered 92% of 38 questions in the last 90 days, half of them ${words}.`,
  );
});

test("few questions are no record, and no answer has no speed", () => {
  expect(agentRecordText(null)).toContain("Too few questions");
  expect(agentRecordText({ questions: 7, answeredPercent: 0, medianMinutes: null })).toBe(
    "Answered 0% of 7 questions in the last 90 days.",
  );
});
