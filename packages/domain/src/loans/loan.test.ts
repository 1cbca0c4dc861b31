import fc from "fast-check";
import { expect, test } from "vitest";
import { type Loan, monthlyInstalment, planLoan } from "./loan";

test.each([
  // As any bank's table has them.
  [{ principalMinor: 50_00_000_00, yearlyPercent: 8.5, months: 240 }, 43_391_16],
  [{ principalMinor: 100_000_00, yearlyPercent: 6, months: 360 }, 599_55],
  [{ principalMinor: 1_200_00, yearlyPercent: 12, months: 1 }, 1_212_00],
])("the instalment of %o is %d", (loan, instalment) => {
  expect(monthlyInstalment(loan)).toBe(instalment);
});

test("without interest the loan is divided by its months, and the last one takes the rest", () => {
  const plan = planLoan({ principalMinor: 1_000_00, yearlyPercent: 0, months: 14 });
  expect(plan).toEqual({
    instalmentMinor: 71_43,
    interestMinor: 0,
    years: [
      { year: 1, principalMinor: 857_16, interestMinor: 0, leftMinor: 142_84 },
      { year: 2, principalMinor: 142_84, interestMinor: 0, leftMinor: 0 },
    ],
  });
});

const loans: fc.Arbitrary<Loan> = fc.record({
  principalMinor: fc.integer({ min: 0, max: 1e13 }),
  yearlyPercent: fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 30, noNaN: true })),
  months: fc.integer({ min: 1, max: 480 }),
});
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
const SEED = 20_261_127;

test(`seed ${SEED}: what is repaid adds up to the loan exactly, year after year less is owed, and nothing at the end`, () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const { years } = planLoan(loan);
      expect(sumOf(years.map(({ principalMinor }) => principalMinor))).toBe(loan.principalMinor);
      expect(years).toHaveLength(Math.ceil(loan.months / 12));
      let owed = loan.principalMinor;
      for (const { principalMinor, leftMinor } of years) {
        expect(principalMinor).toBeGreaterThanOrEqual(0);
        expect(leftMinor).toBe(owed - principalMinor);
        owed = leftMinor;
      }
      expect(owed).toBe(0);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test(`seed ${SEED}: what is paid in all is the instalments, but for the rounding of each month`, () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const { instalmentMinor, interestMinor } = planLoan(loan);
      const off = Math.abs(instalmentMinor * loan.months - loan.principalMinor - interestMinor);
      // Half a unit of each month's instalment and interest, which earn interest until the last one.
      const growth = (1 + loan.yearlyPercent / 1200) ** loan.months;
      expect(off).toBeLessThanOrEqual(loan.months * growth + 1);
    }),
    { seed: SEED, numRuns: 500 },
  );
});
