import { X } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type ChipProps = ComponentProps<"button"> & {
  /** Drawn as set or chosen. */
  isActive?: boolean;
};

const chipLook = "inline-flex h-9 shrink-0 items-center gap-1.5 rounded-full border text-sm whitespace-nowrap";

/** A pill that opens something, such as a filter; ToggleChip is the one that is on or off. */
export function Chip({ isActive = false, className, ...props }: ChipProps) {
  return (
    <button
      type="button"
      className={classNames(
        chipLook,
        "relative touch-area px-3.5 transition-colors disabled:opacity-50 [&_svg]:size-4",
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

type RemovableChipProps = { children: string; onRemove: () => void; removeLabel?: string };

export function RemovableChip({ children, onRemove, removeLabel = `Remove ${children}` }: RemovableChipProps) {
  return (
    <span className={classNames(chipLook, "border-line bg-surface pr-1 pl-3.5")}>
      {children}
      <button
        type="button"
        aria-label={removeLabel}
        title={removeLabel}
        onClick={onRemove}
        className="relative touch-area grid size-7 place-items-center rounded-full text-ink-muted transition-colors hover:bg-sunken hover:text-ink"
      >
        <X aria-hidden className="size-4" strokeWidth={1.75} />
      </button>
    </span>
  );
}
