import { describe, expect, test } from "vitest";
import { changedStretch } from "./changed-stretch";

const whole = ({ start, changed, end }: { start: string; changed: string; end: string }) => start + changed + end;

describe("changedStretch", () => {
  test("marks whole words between what both texts share", () => {
    expect(changedStretch("A quiet home near the park.", "A quiet flat near the park.")).toEqual({
      before: { start: "A quiet ", changed: "home", end: " near the park." },
      after: { start: "A quiet ", changed: "flat", end: " near the park." },
    });
  });

  test("what is only added marks nothing in the old text", () => {
    const { before, after } = changedStretch("Near the park.", "Near the park. Call 98450 12345.");
    expect(before.changed).toBe("");
    expect(after.changed).toBe(" Call 98450 12345.");
  });

  test.each([
    ["", "new"],
    ["old", ""],
    ["same same", "same"],
    ["a b a", "a b a b a"],
    ["line\n\nbreak", "line\nbreak"],
    ["equal", "equal"],
  ])("loses no letter of %j and %j", (before, after) => {
    const marked = changedStretch(before, after);
    expect([whole(marked.before), whole(marked.after)]).toEqual([before, after]);
  });
});
