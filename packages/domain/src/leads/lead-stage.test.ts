import { describe, expect, test } from "vitest";
import { isOpenLead, LEAD_STAGES, nextTypedStages, stageAfterVisitBooked } from "./lead-stage";

describe("nextTypedStages", () => {
  test("a new lead may move forward or aside", () => {
    expect(nextTypedStages("New")).toEqual([
      "Contacted",
      "Qualified",
      "Negotiating",
      "Won",
      "Nurture",
      "Lost",
      "Unqualified",
    ]);
  });

  test.each(["Won", "Unqualified"] as const)("%s is final", (stage) => {
    expect(nextTypedStages(stage)).toEqual([]);
  });

  test.each(["Lost", "Nurture"] as const)("%s may reopen, but not straight into Won", (stage) => {
    expect(nextTypedStages(stage)).toContain("Contacted");
    expect(nextTypedStages(stage)).not.toContain("Won");
    expect(nextTypedStages(stage)).not.toContain(stage);
  });

  test("no stage leads back along the pipeline", () => {
    expect(nextTypedStages("Negotiating")).not.toContain("Contacted");
  });
});

test("booking a visit never moves a lead backwards", () => {
  expect(stageAfterVisitBooked("New")).toBe("VisitScheduled");
  expect(stageAfterVisitBooked("Nurture")).toBe("VisitScheduled");
  expect(stageAfterVisitBooked("Negotiating")).toBe("Negotiating");
});

test("won, lost and unqualified leads are closed", () => {
  expect(LEAD_STAGES.filter((stage) => !isOpenLead(stage))).toEqual(["Won", "Lost", "Unqualified"]);
});
