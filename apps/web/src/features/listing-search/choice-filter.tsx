"use client";

import { ToggleChip } from "#ui/chip";

type ChoiceFilterProps<Value extends string | number> = {
  legend: string;
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  /** Homes beside each choice, by its value. */
  counts?: Readonly<Record<string, number>> | undefined;
  onChange: (chosen: Value[]) => void;
};

/** Several answers at once; none chosen means any. */
export function ChoiceFilter<Value extends string | number>({
  legend,
  choices,
  chosen,
  counts,
  onChange,
}: ChoiceFilterProps<Value>) {
  const toggle = (value: Value) =>
    // In the order of the choices, so that one search has one address.
    onChange(choices.map((choice) => choice.value).filter((other) => chosen.includes(other) !== (other === value)));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 text-sm font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <ToggleChip key={value} isPressed={chosen.includes(value)} onClick={() => toggle(value)}>
            {label}
            {counts ? <ChoiceCount count={counts[String(value)] ?? 0} /> : null}
          </ToggleChip>
        ))}
      </div>
    </fieldset>
  );
}

const shortCount = new Intl.NumberFormat("en-IN");

function ChoiceCount({ count }: { count: number }) {
  return <span className="text-xs font-normal tabular-nums opacity-80">{shortCount.format(count)}</span>;
}
