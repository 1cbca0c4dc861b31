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
    ["75L", 7_500_000],
    ["75 lakhs", 7_500_000],
    ["75 Lacs only", 7_500_000],
    ["75 lac.", 7_500_000],
    ["75 lakh rupees", 7_500_000],
    ["1cr", 10_000_000],
    ["1.2cr", 12_000_000],
    ["1.2 crs", 12_000_000],
    ["1.2 crore", 12_000_000],
    [".5 cr", 5_000_000],
    ["₹ 1.2 Crore", 12_000_000],
    ["1,20,00,000", 12_000_000],
    ["12,000,000", 12_000_000],
    ["1 20 00 000", 12_000_000],
    ["  ₹1,20,00,000/-  ", 12_000_000],
    ["INR 1,20,00,000", 12_000_000],
    ["1,20,00,000 INR", 12_000_000],
    ["Rs.1,20,00,000", 12_000_000],
    ["₨ 1,20,00,000", 12_000_000],
    ["1cr 20 lakh", 12_000_000],
    ["1 Cr. 20 L", 12_000_000],
    ["1 crore, 20 lakh, 50 thousand", 12_050_000],
    ["Rs. 38k", 38_000],
    ["12k", 12_000],
    ["38000", 38_000],
    ["38,000.50", 38_000.5],
    ["1.23456789 cr", 12_345_678.9],
    ["७५ लाख", 7_500_000],
    ["१.२ करोड़", 12_000_000],
    ["1.2 करो\u095c रुपये", 12_000_000],
    ["रु. १,२०,००,०००", 12_000_000],
    ["38 हज़ार", 38_000],
    ["１，２０，００，０００", 12_000_000],
    ["７５Ｌ", 7_500_000],
    ["1\u00a020\u202f00\u2009000", 12_000_000],
    ["\u200e₹75\u200b L", 7_500_000],
  ])("understands %j", (typed, amount) => {
    expect(india.parsePrice(typed)).toBe(Math.round(rupees(amount)));
  });

  test.each([
    "",
    "   ",
    "₹",
    "Rs.",
    "cheap",
    "on request",
    "lakh",
    "-5",
    "−5 lakh",
    "1e9",
    "0x10",
    "NaN",
    "Infinity",
    "constructor",
    "1 constructor",
    "12 acres",
    "75 lakh to 80 lakh",
    "75-80 lakh",
    "1.2.3",
    "1,2",
    "1,5 cr",
    "1,2000",
    "12,34,56",
    "1 5 lakh",
    "1₹2",
    "₹₹5",
    "75 $",
    "75 million",
    "1 cr 20",
    "1 cr 120 lakh",
    "20 lakh 1 cr",
    "1.5 cr 20 lakh",
    "10² lakh",
    "1½ cr",
    "௭௫ லட்சம்",
    "90071992547409.92",
    "99999999999999999999 cr",
  ])("does not guess at %j", (typed) => {
    expect(india.parsePrice(typed)).toBeUndefined();
  });

  test.each([
    [0, "₹0"],
    [5, "₹0.05"],
    [12_345_678_50, "₹1,23,45,678.50"],
    [Number.MAX_SAFE_INTEGER, "₹9,00,71,99,25,47,409.91"],
  ])("%d paise are written %s", (paise, text) => {
    expect(india.formatPrice(paise)).toBe(text);
  });

  test.each([
    ["0.005", 1],
    ["0.0049", 0],
    ["1.0000000005 cr", 1_000_000_001],
    ["1.0000000004 cr", 1_000_000_000],
    ["9007199.254740991 cr", 9_007_199_254_740_991],
  ])("rounds %s to the nearest paisa, halves up", (typed, paise) => {
    expect(india.parsePrice(typed)).toBe(paise);
  });
});

/** Small, large and right at the ends; a third of them beside a whole number of lakhs, where cutting off goes wrong. */
const anyPaise = fc.oneof(
  fc.maxSafeNat(),
  fc.nat({ max: 100_000_000_00 }),
  fc
    .tuple(fc.nat({ max: 900_719_924 }), fc.integer({ min: -2, max: 2 }))
    .map(([lakhs, off]) => Math.max(0, lakhs * 10_000_000 + off)),
);
const RUNS = 1_000;

const moneySeed = 20_261_127;
describe(`every amount from nothing to the largest a column holds (seed ${moneySeed})`, () => {
  test("is read back to the paisa from what is printed in full", () => {
    fc.assert(
      fc.property(anyPaise, (paise) => {
        expect(india.parsePrice(india.formatPrice(paise))).toBe(paise);
      }),
      { seed: moneySeed, numRuns: RUNS },
    );
  });

  test("is printed short by cutting off, by less than the last place shown", () => {
    fc.assert(
      fc.property(anyPaise, (paise) => {
        const short = india.formatPriceShort(paise);
        const lastPlace = short.endsWith("Cr")
          ? 10_000_000
          : short.endsWith("L")
            ? 100_000
            : short.endsWith("k")
              ? 10_000
              : 100;
        const shown = india.parsePrice(short) ?? Number.NaN;
        expect(shown).toBeLessThanOrEqual(paise);
        expect(paise - shown).toBeLessThan(lastPlace);
        expect(india.formatPriceShort(shown)).toBe(short);
      }),
      { seed: moneySeed, numRuns: RUNS },
    );
  });

  test("is the same in words, in parts and in digits", () => {
    const below100 = fc.nat({ max: 99 });
    fc.assert(
      fc.property(fc.nat({ max: 9_000_000 }), below100, below100, (crores, lakhs, thousands) => {
        const amount = rupees(crores * 10_000_000 + lakhs * 100_000 + thousands * 1_000);
        const decimals = String(lakhs * 100_000 + thousands * 1_000).padStart(7, "0");
        expect(india.parsePrice(`${crores} crore ${lakhs} lakh ${thousands} thousand`)).toBe(amount);
        expect(india.parsePrice(`${crores}.${decimals} cr`)).toBe(amount);
      }),
      { seed: moneySeed, numRuns: RUNS },
    );
  });

  test("whatever is typed is whole paise in range or no price, and never fails", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(
          fc.constantFrom(
            "0",
            "1",
            "29",
            ".",
            ",",
            "-",
            " ",
            "₹",
            "²",
            "½",
            "१",
            "लाख",
            "cr",
            "lakh",
            "k",
            "Rs.",
            "/-",
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const paise = india.parsePrice(text);
        if (paise !== undefined) expect(india.parsePrice(india.formatPrice(paise))).toBe(paise);
      }),
      { seed: moneySeed, numRuns: RUNS },
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
