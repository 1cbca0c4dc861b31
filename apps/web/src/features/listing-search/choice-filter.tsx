"use client";

import { ToggleChip } from "#ui/chip";

type ChoiceFilterProps<Value extends string | number> = {
  legend: string;
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
};

/** Several answers at once; none chosen means any. */
export function ChoiceFilter<Value extends string | number>({
  legend,
  choices,
  chosen,
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
          </ToggleChip>
        ))}
      </div>
    </fieldset>
  );
}
