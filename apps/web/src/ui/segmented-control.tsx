"use client";

import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

type SegmentedControlProps<Value extends string> = {
  /** The question, read out but not shown. */
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
  className?: string;
};

/** A choice of two to four short answers that takes effect at once: the browser's radio buttons, drawn as one control. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      className={classNames("inline-flex w-fit rounded-control border border-line bg-sunken p-0.5", props.className)}
    >
      {props.options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex h-8 grow items-center justify-center gap-1.5 rounded-[6px] border border-transparent px-3 text-sm whitespace-nowrap text-ink-muted transition-colors hover:text-ink has-checked:border-line has-checked:bg-raised has-checked:font-semibold has-checked:text-ink pointer-coarse:h-11 [&_svg]:size-4"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onValueChange(option.value)}
            className="absolute inset-0 size-full cursor-pointer appearance-none rounded-[6px]"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </div>
  );
}
