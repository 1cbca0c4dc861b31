"use client";

import { marketOf } from "@repo/domain/markets/markets";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import * as Slider from "radix-ui/slider";

type PriceHistogramProps = {
  criteria: SearchCriteria;
  /** Homes between the market's price steps; one more bar than there are steps. */
  counts: readonly number[];
  /** Undefined at an end that is left open. */
  range: { min: number | undefined; max: number | undefined };
  onChange: (range: { min: number | undefined; max: number | undefined }) => void;
};

/** How many homes there are at which price, over a slider that moves from step to step. */
export function PriceHistogram({ criteria, counts, range, onChange }: PriceHistogramProps) {
  const market = marketOf(criteria.market);
  const steps = market.priceSteps[criteria.listingType];
  const last = steps.length + 1;
  const from = range.min === undefined ? 0 : 1 + steps.findLastIndex((step) => step <= (range.min ?? 0));
  const firstAbove = range.max === undefined ? -1 : steps.findIndex((step) => step >= (range.max ?? 0));
  const to = firstAbove === -1 ? last : firstAbove + 1;
  const tallest = Math.max(1, ...counts);
  const priceAt = (edge: number) => (edge === 0 || edge === last ? undefined : steps[edge - 1]);
  const words = (edge: number, open: string) => {
    const price = priceAt(edge);
    return price === undefined ? open : market.formatPriceShort(price);
  };
  return (
    <div className="grid">
      <div aria-hidden className="flex h-16 items-end gap-px">
        {counts.map((count, bar) => (
          <span
            key={bar}
            className={bar >= from && bar < to ? "grow rounded-t-xs bg-accent" : "grow rounded-t-xs bg-line"}
            style={{ height: `${Math.max(count === 0 ? 0 : 6, (count / tallest) * 100)}%` }}
          />
        ))}
      </div>
      <Slider.Root
        min={0}
        max={last}
        step={1}
        minStepsBetweenThumbs={1}
        value={[from, to]}
        onValueChange={([low = 0, high = last]) => onChange({ min: priceAt(low), max: priceAt(high) })}
        className="relative flex h-6 touch-none items-center"
      >
        <Slider.Track className="h-1 grow rounded-full bg-line">
          <Slider.Range className="absolute h-1 rounded-full bg-accent" />
        </Slider.Track>
        <Thumb label="Lowest price, by slider" text={words(from, "no minimum")} />
        <Thumb label="Highest price, by slider" text={words(to, "no maximum")} />
      </Slider.Root>
    </div>
  );
}

function Thumb({ label, text }: { label: string; text: string }) {
  return (
    <Slider.Thumb
      aria-label={label}
      aria-valuetext={text}
      className="relative block size-5 touch-area rounded-full border-2 border-accent bg-raised shadow-float"
    />
  );
}
