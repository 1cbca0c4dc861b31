import { expect, test } from "vitest";
import { nextAction } from "./next-action";

const NOW = new Date("2026-11-25T06:00:00Z");
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const facts = {
  stage: "Negotiating" as const,
  isAnswered: true,
  tasksDueAt: [],
  hasVisitAhead: false,
  lastActivityAt: hours(-1),
};

test.each([
  ["a promised answer comes first", { stage: "New", isAnswered: false, tasksDueAt: [hours(-1)] }, "Answer"],
  ["what is due is done", { tasksDueAt: [hours(5), hours(-1)] }, "DoTask"],
  ["who came is asked how it was", { stage: "VisitDone" }, "AskAfterVisit"],
  ["who was reached is offered a visit", { stage: "Contacted" }, "OfferVisit"],
  ["but not when one is booked", { stage: "Qualified", hasVisitAhead: true }, null],
  ["nor when something is planned", { stage: "Qualified", tasksDueAt: [hours(5)] }, null],
  ["nobody is forgotten", { lastActivityAt: hours(-73) }, "FollowUp"],
  ["nobody is pressed", { lastActivityAt: hours(-71) }, null],
  ["what is closed rests", { stage: "Lost", tasksDueAt: [hours(-1)] }, null],
] as const)("%s", (_, changes, expected) => {
  expect(nextAction({ ...facts, ...changes }, NOW)).toBe(expected);
});
