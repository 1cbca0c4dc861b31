"use client";

import { type FormEvent, useState } from "react";
import { Button } from "./button";
import { FormField } from "./form-field";
import { TextArea } from "./text-area";

type AppealFormProps = { help: string; isSending: boolean; onSend: (statement: string) => void };

/** What somebody answers to a decision of the moderators. */
export function AppealForm({ help, isSending, onSend }: AppealFormProps) {
  const [statement, setStatement] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(statement);
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <FormField label="Appeal" help={help}>
        <TextArea
          rows={3}
          maxLength={2_000}
          required
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
        />
      </FormField>
      <Button type="submit" className="w-fit" isLoading={isSending}>
        Send appeal
      </Button>
    </form>
  );
}
