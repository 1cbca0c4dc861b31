"use client";

import * as RadixRadioGroup from "radix-ui/radio-group";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type SegmentedControlProps<Value extends string> = {
  /** The question, read out but not shown. */
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
  className?: string;
};

/** A choice of two to four short answers that takes effect at once. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const choose = (value: string) => {
    const option = props.options.find((candidate) => candidate.value === value);
    if (option) props.onValueChange(option.value);
  };
  return (
    <RadixRadioGroup.Root
      aria-label={props.label}
      orientation="horizontal"
      value={props.value}
      onValueChange={choose}
      className={classNames("inline-flex w-fit rounded-control border border-line bg-sunken p-0.5", props.className)}
    >
      {props.options.map((option) => (
        <RadixRadioGroup.Item
          key={option.value}
          value={option.value}
          className="inline-flex h-8 grow items-center justify-center gap-1.5 rounded-[6px] border border-transparent px-3 text-sm whitespace-nowrap text-ink-muted transition-colors hover:text-ink data-[state=checked]:border-line data-[state=checked]:bg-raised data-[state=checked]:font-semibold data-[state=checked]:text-ink pointer-coarse:h-11 [&_svg]:size-4"
        >
          {option.icon}
          {option.label}
        </RadixRadioGroup.Item>
      ))}
    </RadixRadioGroup.Root>
  );
}
