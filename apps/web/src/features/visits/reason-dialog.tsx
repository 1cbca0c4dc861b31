"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#ui/button";
import { Dialog, DialogClose } from "#ui/dialog";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";

type ReasonDialogProps = {
  title: string;
  description: string;
  trigger: ReactNode;
  confirmLabel: string;
  /** Of a button that leaves all as it is, beside the cross of the dialog. */
  keepLabel?: string;
  onConfirm: (reason: string) => void;
};

/** Asks for a reason before something ends, as the other side deserves one. */
export function ReasonDialog({ confirmLabel, keepLabel, onConfirm, ...dialog }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return;
    onConfirm(reason);
    setIsOpen(false);
  };
  return (
    <Dialog {...dialog} open={isOpen} onOpenChange={setIsOpen}>
      <form onSubmit={submit} className="grid gap-5">
        <FormField label="Reason">
          <TextArea
            rows={3}
            maxLength={500}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </FormField>
        <div className="flex justify-end gap-2">
          {keepLabel ? (
            <DialogClose>
              <Button>{keepLabel}</Button>
            </DialogClose>
          ) : null}
          <Button type="submit" variant="danger">
            {confirmLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
