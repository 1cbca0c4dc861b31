import { ToggleChip } from "#ui/chip";

type NumberChoiceProps = {
  legend: string;
  choices: readonly { value: number; label: string }[];
  chosen: number | undefined;
  onChange: (chosen: number | undefined) => void;
};

/** One answer at most: pressing the chosen one again takes it back. */
export function NumberChoice({ legend, choices, chosen, onChange }: NumberChoiceProps) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 text-sm font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <ToggleChip
            key={value}
            isPressed={chosen === value}
            onClick={() => onChange(chosen === value ? undefined : value)}
          >
            {label}
          </ToggleChip>
        ))}
      </div>
    </fieldset>
  );
}
