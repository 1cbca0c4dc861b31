"use client";

import type { BatchChange } from "@repo/domain/listings/change-together.schema";
import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { marketOf } from "@repo/domain/markets/markets";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { ChangePreview } from "./change-preview";
import { useChangeTogether } from "./use-change-together";

const WAYS = {
  PriceBy: "Change the price by per cent",
  PriceTo: "Set the price",
  Hold: "Put on hold",
  Active: "Offer again",
  Confirm: "Confirm available",
  Withdrawn: "Withdraw",
} as const;
type Way = keyof typeof WAYS;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets which they are
const ALL_WAYS = Object.keys(WAYS) as Way[];

type ChangeTogetherProps = {
  chosen: readonly AgentListing[];
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** One change of all chosen listings, after a look at what becomes of each. */
export function ChangeTogether({ chosen, onChoose }: ChangeTogetherProps) {
  const changeTogether = useChangeTogether();
  // Of one press and its repetitions.
  const [batchId, setBatchId] = useState(() => crypto.randomUUID());
  const [way, setWay] = useState<Way>("PriceBy");
  const [typed, setTyped] = useState("-5");
  const change = readChange(way, typed, chosen[0]);
  const isPrice = way === "PriceBy" || way === "PriceTo";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change) return;
    const listings = chosen.map(({ id: listingId, version }) => ({ listingId, version }));
    changeTogether.mutate(
      { batchId, listings, change },
      {
        onSuccess: ({ refused }) => {
          setBatchId(crypto.randomUUID());
          onChoose(new Set(refused.map(({ listingId }) => listingId)));
        },
      },
    );
  };
  return (
    <form
      onSubmit={submit}
      aria-label="Change the chosen listings"
      aria-busy={changeTogether.isPending}
      className="grid grid-cols-1 gap-4 rounded-card border border-accent bg-accent-soft p-4"
    >
      <h2 className="text-lg">{chosen.length === 1 ? "1 listing chosen" : `${chosen.length} listings chosen`}</h2>
      <div className="flex flex-wrap items-start gap-4">
        <FormField label="What should happen?" className="w-64 max-w-full">
          <SelectInput
            value={way}
            onChange={(event) => {
              const next = ALL_WAYS.find((known) => known === event.target.value) ?? "PriceBy";
              setWay(next);
              setTyped(next === "PriceBy" ? "-5" : "");
            }}
          >
            {ALL_WAYS.map((known) => (
              <option key={known} value={known}>
                {WAYS[known]}
              </option>
            ))}
          </SelectInput>
        </FormField>
        {isPrice ? <AmountField way={way} typed={typed} onType={setTyped} isRead={change !== null} /> : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" disabled={change === null} isLoading={changeTogether.isPending}>
          {chosen.length === 1 ? "Change 1 listing" : `Change ${chosen.length} listings`}
        </Button>
        <Button onClick={() => onChoose(new Set())}>Choose none</Button>
      </div>
      {change === null ? null : <ChangePreview listings={chosen} change={change} />}
    </form>
  );
}

type AmountFieldProps = { way: "PriceBy" | "PriceTo"; typed: string; onType: (typed: string) => void; isRead: boolean };

function AmountField({ way, typed, onType, isRead }: AmountFieldProps) {
  const isShare = way === "PriceBy";
  const wrong = isShare ? "Between -90 and 100, in tenths, and not zero." : "This does not read as a price.";
  return (
    <FormField
      label={isShare ? "Per cent" : "New price"}
      error={isRead || typed.trim() === "" ? undefined : wrong}
      help={isShare ? "Below zero it falls. Rounded as prices are quoted." : "As you say it: 1.2 cr, 75 lakhs, 38k."}
      className="w-64 max-w-full"
    >
      <TextInput value={typed} onChange={(event) => onType(event.target.value)} />
    </FormField>
  );
}

/** Null while it does not read as a change. An amount is meant for offers like the first that was chosen. */
function readChange(way: Way, typed: string, first: AgentListing | undefined): BatchChange | null {
  switch (way) {
    case "PriceBy":
      return readShare(typed);
    case "PriceTo": {
      const priceMinor = first && marketOf(first.market).parsePrice(typed);
      if (!first || !priceMinor) return null;
      return { kind: "PriceTo", priceMinor, listingType: first.listingType, market: first.market };
    }
    case "Confirm":
      return { kind: "ConfirmAvailability" };
    case "Hold":
    case "Active":
    case "Withdrawn":
      return { kind: "Status", standardStatus: way };
  }
}

const SHARE = /^([+-]?)(\d{1,3})(?:[.,](\d))?\s*%?$/;

function readShare(typed: string): BatchChange | null {
  const [, sign, whole, tenths] = SHARE.exec(typed.trim().replace("−", "-")) ?? [];
  if (whole === undefined) return null;
  const perMille = (Number(whole) * 10 + Number(tenths ?? 0)) * (sign === "-" ? -1 : 1);
  return perMille === 0 || perMille < -900 || perMille > 1_000 ? null : { kind: "PriceBy", perMille };
}
