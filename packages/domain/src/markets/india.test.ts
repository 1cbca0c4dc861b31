import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { india } from "./india";

const rupees = (amount: number) => amount * 100;

describe("prices in India", () => {
  test.each([
    [9_999_999, "₹99.99 L"],
    [10_000_000, "₹1 Cr"],
    [12_345_678, "₹1.23 Cr"],
    [7_500_000, "₹75 L"],
    [100_000, "₹1 L"],
    [99_999, "₹99.9k"],
    [38_000, "₹38k"],
    [950, "₹950"],
  ])("%d rupees is %s on a pin", (amount, label) => {
    expect(india.formatPriceShort(rupees(amount))).toBe(label);
  });

  test("groups by lakh and crore in full", () => {
    expect(india.formatPrice(rupees(12_345_678))).toBe("₹1,23,45,678");
  });

  test.each([
    ["75 L", 7_500_000],
    ["75 lakhs", 7_500_000],
    ["1.2cr", 12_000_000],
    ["₹ 1.2 Crore", 12_000_000],
    ["1,20,00,000", 12_000_000],
    ["Rs. 38k", 38_000],
    ["38000", 38_000],
  ])("understands %s", (typed, amount) => {
    expect(india.parsePrice(typed)).toBe(rupees(amount));
  });

  test.each(["", "cheap", "1.2.3", "-5", "12 acres", "1e9", "constructor"])("does not guess at %j", (typed) => {
    expect(india.parsePrice(typed)).toBeUndefined();
  });

  test("reads back every price it prints in full", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000_000_000 }), (amount) => {
        expect(india.parsePrice(india.formatPrice(rupees(amount)))).toBe(rupees(amount));
      }),
    );
  });

  test("a short price never promises more than the price", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), (amount) => {
        const shown = india.parsePrice(india.formatPriceShort(rupees(amount)));
        expect(shown).toBeLessThanOrEqual(rupees(amount));
      }),
    );
  });
});

test.each([
  [3_300_000, 90],
  [3_400_000, 80],
  [9_375_000, 80],
  [9_400_000, 75],
])("of a home for %d rupees, banks lend %d percent", (price, percent) => {
  expect(india.homeLoan.percentOfPrice(rupees(price))).toBe(percent);
});
