/** Paid back in equal monthly instalments. */
export type Loan = { principalMinor: number; yearlyPercent: number; months: number };

export type LoanYear = { year: number; principalMinor: number; interestMinor: number; leftMinor: number };

export type LoanPlan = { instalmentMinor: number; interestMinor: number; years: readonly LoanYear[] };

const MONTHS = 12;
const monthlyRate = ({ yearlyPercent }: Loan) => yearlyPercent / 100 / MONTHS;

/** In whole minor units. */
export function monthlyInstalment(loan: Loan): number {
  const rate = monthlyRate(loan);
  if (rate === 0) return Math.round(loan.principalMinor / loan.months);
  // Exact for the smallest rates too, where (1 + rate) ** months loses its digits.
  return Math.round((loan.principalMinor * rate) / -Math.expm1(-loan.months * Math.log1p(rate)));
}

/** Month by month in whole minor units, told by year; the last instalment settles what rounding left over. */
export function planLoan(loan: Loan): LoanPlan {
  const instalmentMinor = monthlyInstalment(loan);
  const rate = monthlyRate(loan);
  const years: LoanYear[] = [];
  let leftMinor = loan.principalMinor;
  for (let first = 0; first < loan.months; first += MONTHS) {
    const year: LoanYear = { year: years.length + 1, principalMinor: 0, interestMinor: 0, leftMinor };
    for (let month = first; month < Math.min(first + MONTHS, loan.months); month++) {
      const interest = Math.round(year.leftMinor * rate);
      const isLast = month === loan.months - 1;
      const repaid = isLast ? year.leftMinor : Math.min(year.leftMinor, Math.max(0, instalmentMinor - interest));
      year.interestMinor += interest;
      year.principalMinor += repaid;
      year.leftMinor -= repaid;
    }
    leftMinor = year.leftMinor;
    years.push(year);
  }
  return { instalmentMinor, interestMinor: years.reduce((sum, { interestMinor }) => sum + interestMinor, 0), years };
}
