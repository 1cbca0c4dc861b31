import { describe, expect, test } from "vitest";
import { endOfFacet, isFacetLive, isPossibleEnd } from "./facet";

const INDIA = "Asia/Kolkata";

describe("a facet", () => {
  // Half past midnight of the third in India, still the second in London.
  const now = new Date("2026-11-02T19:00:00Z");

  test.each([
    ["2026-11-02", false],
    ["2026-11-03", false],
    ["2026-11-04", true],
    ["2031-11-07", true],
    ["2031-11-08", false],
  ])("can be given until %s: %s", (validUntil, isPossible) => {
    expect(isPossibleEnd(validUntil, now, INDIA)).toBe(isPossible);
  });

  test("counts through its last day where the agency is", () => {
    const endsAt = endOfFacet("2026-11-04", INDIA);
    expect(endsAt.toISOString()).toBe("2026-11-04T18:30:00.000Z");
    expect(isFacetLive({ endsAt, endedAt: null }, new Date(endsAt.getTime() - 1))).toBe(true);
    expect(isFacetLive({ endsAt, endedAt: null }, endsAt)).toBe(false);
    expect(isFacetLive({ endsAt, endedAt: now }, now)).toBe(false);
  });
});
