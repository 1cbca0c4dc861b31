"use client";

import { VISIT_OUTCOMES } from "@repo/domain/visits/visit.schema";
import { useState } from "react";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";
import { FieldGroup } from "#ui/field-group";
import { FormField } from "#ui/form-field";
import { RadioCard } from "#ui/radio-card";
import { TextArea } from "#ui/text-area";
import { useHostVisits } from "./use-host-visits";
import { VISIT_STATUS_NAMES } from "./visit-wording";

/** How it went; the lead moves on when the visitor came. */
export function RecordOutcome({ visitId }: { visitId: string }) {
  const { record } = useHostVisits();
  const [isOpen, setIsOpen] = useState(false);
  const [outcome, setOutcome] = useState<(typeof VISIT_OUTCOMES)[number]>("Completed");
  const [note, setNote] = useState("");
  return (
    <Dialog
      title="How did the visit go?"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button variant="primary">Say how it went</Button>}
      footer={
        <Button
          variant="primary"
          onClick={() => {
            record({ visitId, outcome, note });
            setIsOpen(false);
          }}
        >
          Save
        </Button>
      }
    >
      <div className="grid gap-5">
        <FieldGroup legend="Outcome">
          <div className="grid gap-2">
            {VISIT_OUTCOMES.map((value) => (
              <RadioCard
                key={value}
                name="outcome"
                value={value}
                label={VISIT_STATUS_NAMES[value]}
                checked={outcome === value}
                onChange={() => setOutcome(value)}
              />
            ))}
          </div>
        </FieldGroup>
        <FormField label="Note (optional)" help="Only your agency reads it.">
          <TextArea rows={3} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
        </FormField>
      </div>
    </Dialog>
  );
}
