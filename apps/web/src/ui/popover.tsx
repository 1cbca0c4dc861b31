"use client";

import { type ComponentProps, cloneElement, type ReactElement, type ReactNode, useId, useState } from "react";
import { flushSync } from "react-dom";
import { classNames } from "./class-names";

type PopoverProps = {
  /** One button. */
  trigger: ReactElement<ComponentProps<"button">>;
  /** The name read out when it opens. */
  label: string;
  /** Made as it opens; `close` is for what is done inside. */
  children: ReactNode | ((close: () => void) => ReactNode);
  align?: "start" | "end";
  className?: string;
};

/**
 * The browser's own: it stands over everything, closes on Escape or a press beside it, and gives the focus back. CSS keeps
 * it by its trigger (`beside-trigger`).
 */
export function Popover({ trigger, label, children, align = "start", className }: PopoverProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      {cloneElement(trigger, { popoverTarget: id, "aria-haspopup": "dialog" })}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        onBeforeToggle={({ newState, currentTarget }) => {
          flushSync(() => setIsOpen(newState === "open"));
          if (newState === "open") focusFirstAsItOpens(currentTarget);
        }}
        className={classNames(
          "beside-trigger w-80 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-card border border-line bg-raised p-4 text-ink shadow-float outline-none open:animate-pop-in",
          align === "end" && "beside-trigger-end",
          className,
        )}
      >
        {isOpen ? (typeof children === "function" ? children(close) : children) : null}
      </div>
    </>
  );
}

/** The browser focuses it in the same step; the `toggle` event comes later, and would take the focus from who tabs on. */
function focusFirstAsItOpens(content: HTMLElement): void {
  const first = content.querySelector<HTMLElement>("a[href], button:enabled, input:enabled, select:enabled");
  (first ?? content).setAttribute("autofocus", "");
}
