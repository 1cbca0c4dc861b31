import type { LoanYear } from "@repo/domain/loans/loan";

type LoanChartProps = { years: readonly LoanYear[]; formatPrice: (amountMinor: number) => string };

const HEIGHT = 100;
const BAR_WIDTH = 0.78;
/** Between the two parts of a bar, for eyes that see both colours alike. */
const GAP = 1.5;

/** One bar a year: below what repays the loan, above it the interest. The table says the same in numbers. */
export function LoanChart({ years, formatPrice }: LoanChartProps) {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  const tallest = Math.max(1, ...years.map(({ principalMinor, interestMinor }) => principalMinor + interestMinor));
  const scaled = (amountMinor: number) => (amountMinor / tallest) * HEIGHT;
  return (
    <figure className="grid gap-2">
      <svg
        role="img"
        aria-label={`What you pay each year. Interest falls from ${formatPrice(first.interestMinor)} in year 1 to ${formatPrice(last.interestMinor)} in year ${last.year}.`}
        viewBox={`0 0 ${years.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-36 w-full border-b border-line-strong"
      >
        {years.map(({ year, principalMinor, interestMinor }) => {
          const [repaid, interest] = [scaled(principalMinor), scaled(interestMinor)];
          const x = year - 1 + (1 - BAR_WIDTH) / 2;
          return (
            <g key={year}>
              <rect x={x} y={HEIGHT - repaid} width={BAR_WIDTH} height={repaid} className="fill-accent" />
              <rect
                x={x}
                y={HEIGHT - repaid - interest}
                width={BAR_WIDTH}
                height={Math.max(0, interest - GAP)}
                className="fill-attention"
              />
            </g>
          );
        })}
      </svg>
      <figcaption className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-muted">
        <span>Year 1</span>
        <span className="flex gap-4">
          <Key look="fill-attention" name="Interest, above" />
          <Key look="fill-accent" name="Loan repaid" />
        </span>
        <span>Year {last.year}</span>
      </figcaption>
    </figure>
  );
}

function Key({ look, name }: { look: string; name: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <svg aria-hidden viewBox="0 0 1 1" className={`size-3 ${look}`}>
        <rect width={1} height={1} />
      </svg>
      {name}
    </span>
  );
}
