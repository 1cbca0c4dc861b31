"use client";

import * as RadixDialog from "radix-ui/dialog";
import type { ReactNode } from "react";
import { OverlayHeading } from "./overlay-heading";

type DialogProps = {
  title: string;
  children: ReactNode;
  description?: string;
  /** One button that opens it; leave it out when `open` is held elsewhere. */
  trigger?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

export function Dialog({ title, description, trigger, footer, children, ...root }: DialogProps) {
  return (
    <RadixDialog.Root {...root}>
      {trigger ? <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger> : null}
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-50 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
        <RadixDialog.Content
          {...(!description && { "aria-describedby": undefined })}
          className="fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 flex-col rounded-card border border-line bg-raised shadow-float outline-none data-[state=closed]:animate-pop-out data-[state=open]:animate-pop-in"
        >
          <OverlayHeading title={title} description={description} />
          <div className="overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-4">{footer}</div>
          ) : null}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

export const DialogClose = RadixDialog.Close;
