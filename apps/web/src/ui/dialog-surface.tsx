"use client";

import * as RadixDialog from "radix-ui/dialog";
import { type ReactNode, useRef } from "react";
import { OverlayHeading } from "./overlay-heading";

export type DialogSurfaceProps = {
  title: string;
  description?: string;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  open: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** What `Dialog` shows; its code comes when one is opened. */
export function DialogSurface({ title, description, footer, children, ...root }: DialogSurfaceProps) {
  const opener = useRef<Element>(null);
  return (
    <RadixDialog.Root {...root}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-50 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
        <RadixDialog.Content
          {...(!description && { "aria-describedby": undefined })}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
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
