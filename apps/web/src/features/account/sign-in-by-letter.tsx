"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type AskSignInCodeInput, askSignInCodeInput } from "@repo/domain/identity/sign-in-code.schema";
import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useForm } from "react-hook-form";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { failureText, fieldMessage } from "#wording/failure";
import { TypeSignInCode } from "./type-sign-in-code";

/** Says the same whether or not the address has an account. */
export function SignInByLetter({ next }: { next: Route }) {
  const trpc = useTRPC();
  const ask = useMutation(trpc.identity.askSignInCode.mutationOptions());
  // No default values: what was typed before this ran stays.
  const form = useForm<AskSignInCodeInput>({ resolver: zodResolver(askSignInCodeInput) });
  if (ask.data) {
    return (
      <TypeSignInCode
        provider="code"
        codeId={ask.data.codeId}
        next={next}
        label="Code of the letter"
        whenWrong="signInCode.wrong"
        told="If this address has an account, a letter with a code is on its way. Look among unwanted mail as well."
      >
        <Button onClick={() => ask.reset()}>Send another code</Button>
      </TypeSignInCode>
    );
  }
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
        Send the code
      </Button>
    </form>
  );
}
