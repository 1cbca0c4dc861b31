import type { LoanYear } from "@repo/domain/loans/loan";

type LoanTableProps = { years: readonly LoanYear[]; formatPrice: (amountMinor: number) => string };

export function LoanTable({ years, formatPrice }: LoanTableProps) {
  return (
    <table className="w-full text-right text-sm tabular-nums">
      <caption className="sr-only">The loan year by year</caption>
      <thead>
        <tr className="border-b border-line text-ink-muted">
          <th scope="col" className="py-2 text-left font-semibold">
            Year
          </th>
          {["Loan repaid", "Interest", "Still owed"].map((name) => (
            <th key={name} scope="col" className="py-2 pl-3 font-semibold">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, principalMinor, interestMinor, leftMinor }) => (
          <tr key={year} className="border-b border-line">
            <th scope="row" className="py-2 text-left font-normal">
              {year}
            </th>
            {[principalMinor, interestMinor, leftMinor].map((amountMinor, column) => (
              <td key={column} className="py-2 pl-3">
                {formatPrice(amountMinor)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
