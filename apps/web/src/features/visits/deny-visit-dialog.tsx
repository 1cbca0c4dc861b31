"use client";

import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";

/** The visitor is told why, and can choose another time. */
export function DenyVisitDialog({ onDeny }: { onDeny: (reason: string) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return;
    onDeny(reason);
    setIsOpen(false);
  };
  return (
    <Dialog
      title="Deny this request"
      description="The visitor reads your reason, and the time is free again."
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button>Deny</Button>}
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
        <Button type="submit" variant="danger" className="justify-self-end">
          Deny request
        </Button>
      </form>
    </Dialog>
  );
}
