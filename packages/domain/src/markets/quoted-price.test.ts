import * as fc from "fast-check";
import { expect, test } from "vitest";
import { india } from "#markets/india";
import { quotedPrice } from "#markets/quoted-price";
import { unitedStates } from "#markets/united-states";

test.each([
  ["₹12.37 Cr", "₹12.4 Cr"],
  ["₹1.1837 Cr", "₹1.18 Cr"],
  ["₹83.31 lakhs", "₹83.5 lakhs"],
  ["₹3.12 lakhs", "₹3.1 lakhs"],
  ["₹38,760", "₹39,000"],
  ["₹9,872", "₹9,900"],
  ["₹12", "₹100"],
])("in India %s is quoted as %s", (exact, quoted) => {
  expect(quotedPrice(india, india.parsePrice(exact) ?? 0)).toBe(india.parsePrice(quoted));
});

test("a quoted price stays what it is, and is never further off than half its step", () => {
  const seed = Date.now();
  fc.assert(
    fc.property(fc.constantFrom(india, unitedStates), fc.integer({ min: 1, max: 10 ** 13 }), (market, exact) => {
      const quoted = quotedPrice(market, exact);
      const step = market.quoteSteps.find(({ fromMinor }) => exact >= fromMinor)?.stepMinor ?? 0;
      expect(quotedPrice(market, quoted)).toBe(quoted);
      expect(quoted).toBeGreaterThan(0);
      if (exact >= step) expect(Math.abs(quoted - exact)).toBeLessThanOrEqual(step / 2);
    }),
    { seed, numRuns: 2_000 },
  );
});
