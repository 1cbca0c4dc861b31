"use client";

import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { Dialog, DialogClose } from "#ui/dialog";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";

type CancelVisitDialogProps = { isPending: boolean; onConfirm: (reason: string) => void };

/** Asks for the reason, as the other side deserves one. */
export function CancelVisitDialog({ isPending, onConfirm }: CancelVisitDialogProps) {
  const [reason, setReason] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return;
    onConfirm(reason);
    setIsOpen(false);
  };
  return (
    <Dialog
      title="Cancel this visit"
      description="The time becomes free for others at once, and the other side is told."
      trigger={
        <Button className="w-fit" isLoading={isPending}>
          Cancel visit
        </Button>
      }
      open={isOpen}
      onOpenChange={setIsOpen}
    >
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
          <DialogClose asChild>
            <Button>Keep visit</Button>
          </DialogClose>
          <Button type="submit" variant="danger">
            Cancel visit
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
