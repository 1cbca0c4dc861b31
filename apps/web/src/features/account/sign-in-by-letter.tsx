"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type AskSignInCodeInput, askSignInCodeInput } from "@repo/domain/identity/sign-in-code.schema";
import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { signIn } from "next-auth/react";
import type { FormEvent } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { reasonText } from "#wording/error-wording";
import { failureText, fieldMessage } from "#wording/failure";
import { useAfterSignIn } from "./use-after-sign-in";

/** Says the same whether or not the address has an account. */
export function SignInByLetter({ next }: { next: Route }) {
  const trpc = useTRPC();
  const ask = useMutation(trpc.identity.askSignInCode.mutationOptions());
  // No default values: what was typed before this ran stays.
  const form = useForm<AskSignInCodeInput>({ resolver: zodResolver(askSignInCodeInput) });
  if (ask.data) return <TypeCode codeId={ask.data.codeId} next={next} onAgain={() => ask.reset()} />;
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

function TypeCode({ codeId, next, onAgain }: { codeId: string; next: Route; onAgain: () => void }) {
  const goOn = useAfterSignIn(next);
  const enter = useMutation({
    mutationFn: (code: string) => signIn("code", { codeId, code, redirect: false }),
    onSuccess: async (answer) => {
      if (answer?.ok) await goOn();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = new FormData(event.currentTarget).get("code");
    enter.mutate(typeof code === "string" ? code : "");
  };
  const reason = enter.data?.error === "signIn.tooManyTries" ? enter.data.error : "signInCode.wrong";
  return (
    <form onSubmit={submit} className="grid gap-5">
      <p role="status">
        If this address has an account, a letter with a code is on its way. Look among unwanted mail as well.
      </p>
      <FormField
        label="Code of the letter"
        help="Six digits; they work for ten minutes."
        error={enter.data && !enter.data.ok ? reasonText(reason) : undefined}
      >
        <TextInput name="code" inputMode="numeric" autoComplete="one-time-code" required />
      </FormField>
      <Button type="submit" variant="primary" size="lg" isLoading={enter.isPending}>
        Sign in
      </Button>
      <Button onClick={onAgain}>Send another code</Button>
    </form>
  );
}
