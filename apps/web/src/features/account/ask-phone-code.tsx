"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type AskPhoneCodeInput, askPhoneCodeInput } from "@repo/domain/identity/phone-code.schema";
import { useForm } from "react-hook-form";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { type ApiFailure, fieldMessage, onlyFieldText } from "#wording/failure";

/** The call that has a code sent. */
export type AskingPhoneCode = {
  isPending: boolean;
  error: ApiFailure | null;
  mutate: (input: AskPhoneCodeInput) => void;
};

/** Asks for the number that a code is to go to; it begins as numbers of the market do, which can be typed over. */
export function AskPhoneCode({ prefix, asking }: { prefix: string; asking: AskingPhoneCode }) {
  // The prefix stands in the page itself: what was typed before this ran stays.
  const form = useForm<AskPhoneCodeInput>({ resolver: zodResolver(askPhoneCodeInput) });
  const submit = form.handleSubmit((input) => asking.mutate(input));
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField
        label="Mobile number"
        error={
          fieldMessage(form.formState.errors.phone) ?? (asking.error ? onlyFieldText(asking.error, "phone") : undefined)
        }
      >
        <TextInput
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={32}
          defaultValue={`${prefix} `}
          {...form.register("phone")}
        />
      </FormField>
      <Button type="submit" variant="primary" size="lg" isLoading={asking.isPending}>
        Send the code
      </Button>
    </form>
  );
}
