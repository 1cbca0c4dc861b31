"use client";

import * as RadixPopover from "radix-ui/popover";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type PopoverProps = {
  /** One button. */
  trigger: ReactNode;
  /** The name read out when it opens. */
  label: string;
  children: ReactNode;
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  className?: string;
};

export function Popover({ trigger, label, children, align = "start", className, ...root }: PopoverProps) {
  return (
    <RadixPopover.Root {...root}>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          aria-label={label}
          align={align}
          sideOffset={8}
          collisionPadding={16}
          className={classNames(
            "z-50 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-2rem)] origin-(--radix-popover-content-transform-origin) overflow-y-auto rounded-card border border-line bg-raised p-4 shadow-float outline-none",
            "data-[state=closed]:animate-pop-out data-[state=open]:animate-pop-in",
            className,
          )}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  );
}
