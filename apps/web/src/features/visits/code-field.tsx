"use client";

import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { type ApiFailure, fieldTexts } from "#wording/failure";

type CodeFieldProps = {
  /** What the last try to book said. */
  failure: Pick<ApiFailure, "data"> | null;
  code: string;
  onChange: (code: string) => void;
};

/** Appears when the booking asks for the code of a letter, and stays with what is typed. */
export function CodeField({ failure, code, onChange }: CodeFieldProps) {
  const error = failure ? fieldTexts(failure).code : undefined;
  if (error === undefined && code === "") return null;
  return (
    <FormField label="Code from our letter" error={error}>
      <TextInput
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={6}
        value={code}
        onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/g, ""))}
      />
    </FormField>
  );
}
