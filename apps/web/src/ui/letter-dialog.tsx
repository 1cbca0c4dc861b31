"use client";

import { MailCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog, DialogClose } from "./dialog";

type LetterDialogProps = {
  title: string;
  description: string;
  trigger: ReactNode;
  /** Tells which address it was sent with. */
  form: (onSent: (to: string) => void) => ReactNode;
  sentTitle: string;
  /** What a letter to the address will say. */
  sentText: (to: ReactNode) => ReactNode;
  backText: string;
};

/** Asks for something that a letter answers, and then says so; opened again it asks anew. */
export function LetterDialog({ title, description, trigger, form, sentTitle, sentText, backText }: LetterDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  const open = (next: boolean) => {
    setIsOpen(next);
    if (next) setSentTo(undefined);
  };
  return (
    <Dialog
      title={sentTo === undefined ? title : sentTitle}
      {...(sentTo === undefined && { description })}
      open={isOpen}
      onOpenChange={open}
      trigger={trigger}
    >
      {sentTo === undefined ? (
        form(setSentTo)
      ) : (
        <div role="status" className="grid gap-5">
          <p className="flex gap-3">
            <MailCheck aria-hidden strokeWidth={1.75} className="size-6 shrink-0 text-accent" />
            <span>{sentText(<strong className="break-all">{sentTo}</strong>)}</span>
          </p>
          <DialogClose>
            <Button variant="primary">{backText}</Button>
          </DialogClose>
        </div>
      )}
    </Dialog>
  );
}
