"use client";

import { marketOf } from "@repo/domain/markets/markets";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import dynamic from "next/dynamic";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { Skeleton } from "#ui/skeleton";
import { TextInput } from "#ui/text-input";

// Slider and bars come when the filter is opened, into a space of their size.
const PriceHistogram = dynamic(() => import("./price-histogram").then((module) => module.PriceHistogram), {
  loading: () => <Skeleton className="h-22 w-full" />,
});

type PriceFilterProps = {
  criteria: SearchCriteria;
  /** Homes between the market's price steps, when they are known. */
  counts: readonly number[] | undefined;
  onChange: (changes: Partial<SearchCriteria>) => void;
};

/** Two prices as people type them ("75 lakhs", "1.5 cr"), with what was understood beside them. */
export function PriceFilter({ criteria, counts, onChange }: PriceFilterProps) {
  const market = marketOf(criteria.market);
  const [typed, setTyped] = useState({ min: shown(criteria.priceMinorMin), max: shown(criteria.priceMinorMax) });
  const min = understood(typed.min);
  const max = understood(typed.max);
  const isReversed = min.value !== undefined && max.value !== undefined && min.value > max.value;

  function shown(amountMinor: number | undefined): string {
    return amountMinor === undefined ? "" : market.formatPriceShort(amountMinor);
  }
  function understood(text: string) {
    if (text.trim() === "") return { value: undefined };
    const value = market.parsePrice(text);
    return value === undefined
      ? { value, error: "This does not read as a price." }
      : { value, help: market.formatPrice(value) };
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (min.error ?? max.error ?? isReversed) return;
    onChange({ priceMinorMin: min.value, priceMinorMax: max.value });
  };

  return (
    <form onSubmit={submit} className="grid gap-4">
      {counts ? (
        <PriceHistogram
          criteria={criteria}
          counts={counts}
          range={{ min: min.value, max: max.value }}
          onChange={(range) => setTyped({ min: shown(range.min), max: shown(range.max) })}
        />
      ) : null}
      <FormField label="Lowest price" help={min.help} error={min.error}>
        <TextInput
          inputMode="text"
          placeholder="No minimum"
          value={typed.min}
          onChange={(event) => setTyped({ ...typed, min: event.target.value })}
        />
      </FormField>
      <FormField
        label="Highest price"
        help={max.help}
        error={max.error ?? (isReversed ? "This is below the lowest price." : undefined)}
      >
        <TextInput
          inputMode="text"
          placeholder={market.code === "IN" ? "For example 1.5 cr" : "For example 750k"}
          value={typed.max}
          onChange={(event) => setTyped({ ...typed, max: event.target.value })}
        />
      </FormField>
      <Button type="submit" variant="primary">
        Show homes
      </Button>
    </form>
  );
}
