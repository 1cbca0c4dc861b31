"use client";

import type { RoutingCondition } from "@repo/domain/leads/routing-rule";
import type { MarketCode } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";

type Prices = { priceMinorMin?: number | undefined; priceMinorMax?: number | undefined };
type RulePricesProps = { market: MarketCode; condition: RoutingCondition; onChange: (prices: Prices) => void };

/** Prices as people type them; taken over when a field is left, and written as they were understood. */
export function RulePrices({ market, condition, onChange }: RulePricesProps) {
  const { parsePrice, formatPriceShort } = marketOf(market);
  const shown = (amount: number | undefined) => (amount === undefined ? "" : formatPriceShort(amount));
  const read = (typed: string) => (typed.trim() === "" ? undefined : parsePrice(typed));
  const { priceMinorMin, priceMinorMax } = condition;
  return (
    <>
      <FormField label="Lowest price">
        <TextInput
          key={priceMinorMin}
          placeholder="Any"
          defaultValue={shown(priceMinorMin)}
          onBlur={(event) => onChange({ priceMinorMin: read(event.target.value) })}
        />
      </FormField>
      <FormField label="Highest price">
        <TextInput
          key={priceMinorMax}
          placeholder="Any"
          defaultValue={shown(priceMinorMax)}
          onBlur={(event) => onChange({ priceMinorMax: read(event.target.value) })}
        />
      </FormField>
    </>
  );
}
