"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import {
  type SecondStepCode,
  type SecondStepCodeInput,
  secondStepCodeInput,
} from "@repo/domain/identity/second-step.schema";
import { useForm } from "react-hook-form";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { type ApiFailure, fieldMessage } from "#wording/failure";

type Sending<Answer> = {
  isPending: boolean;
  mutate: (
    input: SecondStepCode,
    then: { onSuccess: (answer: Answer) => void; onError: (failure: ApiFailure) => void },
  ) => void;
};

type Props<Answer> = {
  label: string;
  help?: string;
  button: string;
  sending: Sending<Answer>;
  onDone: (answer: Answer) => void;
  /** Of all but a wrong code, which is shown at the field. */
  onFailure?: (failure: ApiFailure) => void;
};

/** Asks for a code of an authenticator app. */
export function SecondStepCodeForm<Answer>({ label, help, button, sending, onDone, onFailure }: Props<Answer>) {
  // No default values: what was typed before this ran stays.
  const form = useForm<SecondStepCodeInput, unknown, SecondStepCode>({ resolver: zodResolver(secondStepCodeInput) });
  const submit = form.handleSubmit((input) =>
    sending.mutate(input, {
      onSuccess: (answer) => {
        form.reset();
        onDone(answer);
      },
      onError: (failure) => {
        if (!showFieldFailures(failure, ["code"], form.setError)) onFailure?.(failure);
      },
    }),
  );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField label={label} help={help} error={fieldMessage(form.formState.errors.code)}>
        <TextInput autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} {...form.register("code")} />
      </FormField>
      <Button type="submit" variant="primary" isLoading={sending.isPending}>
        {button}
      </Button>
    </form>
  );
}
