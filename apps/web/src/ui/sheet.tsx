"use client";

import { cva, type VariantProps } from "class-variance-authority";
import * as RadixDialog from "radix-ui/dialog";
import type { ReactNode } from "react";
import { OverlayHeading } from "./overlay-heading";

const look = cva("fixed z-50 flex flex-col bg-raised shadow-float outline-none", {
  variants: {
    side: {
      bottom:
        "inset-x-0 bottom-0 mx-auto max-h-[88dvh] max-w-2xl rounded-t-[16px] border-t border-line data-[state=closed]:animate-to-bottom data-[state=open]:animate-from-bottom",
      right:
        "inset-y-0 right-0 w-full max-w-md border-l border-line data-[state=closed]:animate-to-right data-[state=open]:animate-from-right",
      full: "inset-0 data-[state=closed]:animate-to-bottom data-[state=open]:animate-from-bottom",
    },
  },
});

type SheetProps = Required<VariantProps<typeof look>> & {
  title: string;
  children: ReactNode;
  description?: string;
  /** One button that opens it; leave it out when `open` is held elsewhere. */
  trigger?: ReactNode;
  /** Stays in view below what scrolls. */
  footer?: ReactNode;
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

export function Sheet({ side, title, description, trigger, footer, children, ...root }: SheetProps) {
  return (
    <RadixDialog.Root {...root}>
      {trigger ? <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger> : null}
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-50 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
        <RadixDialog.Content {...(!description && { "aria-describedby": undefined })} className={look({ side })}>
          <OverlayHeading title={title} description={description} />
          <div className="grow overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
          {footer ? (
            <div className="flex gap-2 border-t border-line px-5 pt-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {footer}
            </div>
          ) : null}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

export const SheetClose = RadixDialog.Close;
