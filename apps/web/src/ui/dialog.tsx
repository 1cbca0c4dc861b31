"use client";

import dynamic from "next/dynamic";
import { Slot } from "radix-ui/slot";
import { createContext, type MouseEvent, type ReactNode, useContext, useState } from "react";
import type { DialogSurfaceProps } from "./dialog-surface";

const load = () => import("./dialog-surface").then((module) => module.DialogSurface);
const DialogSurface = dynamic(load, { ssr: false });

const Close = createContext(() => {});

type DialogProps = Omit<DialogSurfaceProps, "open" | "onOpenChange"> & {
  /** One button that opens it; leave it out when `open` is held elsewhere. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** A question or a form over the page. */
export function Dialog({ trigger, open, onOpenChange, ...surface }: DialogProps) {
  const [isOpenByItself, setIsOpenByItself] = useState(false);
  const [isOpen, change] = [open ?? isOpenByItself, onOpenChange ?? setIsOpenByItself];
  // Stays from then on, so that it can be seen closing.
  const [wasOpened, setWasOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setWasOpened(true);
  const press = (event: MouseEvent<HTMLElement>) => {
    // Not every browser does so; it gets the focus back.
    event.currentTarget.focus();
    change(true);
  };
  return (
    <Close value={() => change(false)}>
      {trigger ? (
        <Slot aria-haspopup="dialog" aria-expanded={isOpen} onClick={press} onPointerEnter={warm} onFocus={warm}>
          {trigger}
        </Slot>
      ) : null}
      {wasOpened ? <DialogSurface {...surface} open={isOpen} onOpenChange={change} /> : null}
    </Close>
  );
}

/** Whoever points at a button may press it next. */
function warm() {
  load().catch(() => undefined);
}

/** The one button in it closes the dialog it stands in. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Slot onClick={useContext(Close)}>{children}</Slot>;
}
