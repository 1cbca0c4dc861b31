"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type AskPasswordResetInput, askPasswordResetInput } from "@repo/domain/identity/identity.schema";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { failureText, fieldMessage } from "#wording/failure";

/** Says the same whether or not the address has an account. */
export function AskResetForm() {
  const trpc = useTRPC();
  const ask = useMutation(trpc.identity.askPasswordReset.mutationOptions());
  // No default values: what was typed before this ran stays.
  const form = useForm<AskPasswordResetInput>({ resolver: zodResolver(askPasswordResetInput) });
  if (ask.isSuccess)
    return (
      <p role="status">
        If this address has an account, a letter with a link is on its way. It works for half an hour. Look among
        unwanted mail as well.
      </p>
    );
  const submit = form.handleSubmit((input) => ask.mutate(input));
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField
        label="E-mail address"
        error={fieldMessage(form.formState.errors.email) ?? (ask.error ? failureText(ask.error) : undefined)}
      >
        <TextInput type="email" autoComplete="username" {...form.register("email")} />
      </FormField>
      <Button type="submit" variant="primary" size="lg" isLoading={ask.isPending}>
        Send the link
      </Button>
    </form>
  );
}
