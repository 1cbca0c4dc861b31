import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type ChipProps = ComponentProps<"button"> & {
  /** Drawn as set or chosen. */
  isActive?: boolean;
};

/** A pill that opens something, such as a filter; ToggleChip is the one that is on or off. */
export function Chip({ isActive = false, className, ...props }: ChipProps) {
  return (
    <button
      type="button"
      className={classNames(
        "relative inline-flex h-9 shrink-0 touch-area items-center gap-1.5 rounded-full border px-3.5 text-sm whitespace-nowrap transition-colors disabled:opacity-50 [&_svg]:size-4",
        isActive
          ? "border-accent bg-accent-soft font-semibold text-accent"
          : "border-line bg-surface text-ink hover:border-line-strong hover:bg-sunken",
        className,
      )}
      {...props}
    />
  );
}

export function ToggleChip({ isPressed, ...props }: Omit<ChipProps, "isActive"> & { isPressed: boolean }) {
  return <Chip aria-pressed={isPressed} isActive={isPressed} {...props} />;
}
