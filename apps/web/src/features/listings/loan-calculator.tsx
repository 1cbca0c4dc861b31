"use client";

import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import { planLoan } from "@repo/domain/loans/loan";
import { marketOf } from "@repo/domain/markets/markets";
import { MINOR_PER_MAJOR } from "@repo/domain/money/minor-units";
import { useState } from "react";
import { RangeInput } from "#ui/range-input";
import { yearsText } from "#wording/time-wording";
import { LoanChart } from "./loan-chart";
import { LoanTable } from "./loan-table";

const HIGHEST_PERCENT = 20;

/** An estimate to the last hundredth would seem more than one. */
const wholeMajor = (amountMinor: number) => Math.round(amountMinor / MINOR_PER_MAJOR) * MINOR_PER_MAJOR;

/** What a loan for this home costs a month and in all; begins with what is usual in its market. */
export function LoanCalculator({ listing: { market, price } }: { listing: Pick<ListingDetail, "market" | "price"> }) {
  const { homeLoan, formatPrice, formatPriceShort } = marketOf(market);
  const [percentOfPrice, setPercentOfPrice] = useState(homeLoan.percentOfPrice(price.amountMinor));
  const [yearlyPercent, setYearlyPercent] = useState(homeLoan.yearlyPercent);
  const [years, setYears] = useState(homeLoan.years);
  const principalMinor = Math.round((price.amountMinor * percentOfPrice) / 100);
  const plan = planLoan({ principalMinor, yearlyPercent, months: years * 12 });
  return (
    <div className="grid gap-6">
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-3">
        <RangeInput
          label="Loan"
          valueText={`${formatPriceShort(principalMinor)}, ${percentOfPrice} %`}
          {...{ min: 5, max: 100, step: 1, value: percentOfPrice, onValueChange: setPercentOfPrice }}
        />
        <RangeInput
          label="Interest a year"
          valueText={`${yearlyPercent} %`}
          {...{ min: 0, max: HIGHEST_PERCENT, step: 0.05, value: yearlyPercent, onValueChange: setYearlyPercent }}
        />
        <RangeInput
          label="Paid back in"
          valueText={yearsText(years)}
          {...{ min: 1, max: homeLoan.longestYears, step: 1, value: years, onValueChange: setYears }}
        />
      </div>
      <p aria-live="polite" className="text-pretty">
        {homeLoan.instalmentName}{" "}
        <strong className="text-xl tabular-nums">{formatPrice(wholeMajor(plan.instalmentMinor))}</strong> a month. With{" "}
        {formatPriceShort(plan.interestMinor)} interest you pay {formatPriceShort(principalMinor + plan.interestMinor)}{" "}
        in all, besides {formatPriceShort(price.amountMinor - principalMinor)} of your own.
      </p>
      <LoanChart years={plan.years} formatPrice={formatPriceShort} />
      <details>
        <summary className="w-fit py-2 font-semibold">Year by year</summary>
        <LoanTable years={plan.years} formatPrice={formatPriceShort} />
      </details>
      <p className="text-sm text-ink-muted">An estimate. Your bank sets the rate, and may add fees.</p>
    </div>
  );
}
