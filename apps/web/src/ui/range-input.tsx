import { type ComponentProps, useId } from "react";

type RangeInputProps = Omit<ComponentProps<"input">, "type" | "className" | "value" | "onChange"> & {
  label: string;
  /** The value as a person reads it. */
  valueText: string;
  value: number;
  onValueChange: (value: number) => void;
};

/** The browser's own slider under its name and value; nothing wrong can be chosen. */
export function RangeInput({ label, valueText, onValueChange, ...props }: RangeInputProps) {
  const id = useId();
  return (
    <div className="grid min-w-0">
      <div className="flex flex-wrap justify-between gap-x-3">
        <label htmlFor={id} className="text-sm font-semibold">
          {label}
        </label>
        {/* No `output`, which would interrupt a listener with what the slider itself tells. */}
        <span aria-hidden="true" className="text-sm tabular-nums">
          {valueText}
        </span>
      </div>
      <input
        id={id}
        type="range"
        aria-valuetext={valueText}
        onChange={(event) => onValueChange(event.currentTarget.valueAsNumber)}
        className="h-8 w-full cursor-pointer accent-accent pointer-coarse:h-11"
        {...props}
      />
    </div>
  );
}
