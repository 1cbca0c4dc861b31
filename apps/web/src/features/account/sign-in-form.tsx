"use client";

import type { Route } from "next";
import { type SignInResponse, signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { reasonText } from "#wording/error-wording";
import { useAfterSignIn } from "./use-after-sign-in";

export function SignInForm({ next }: { next: Route }) {
  const goOn = useAfterSignIn(next);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setIsBusy(true);
    const answer = await signIn("credentials", { ...Object.fromEntries(form), redirect: false });
    if (answer?.ok) {
      await goOn();
      return;
    }
    setIsBusy(false);
    setFailure(failureOf(answer));
  };

  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-5">
      <FormField label="E-mail address" id="email">
        <TextInput type="email" name="email" autoComplete="username" required />
      </FormField>
      <FormField label="Password" id="password" error={failure}>
        <TextInput type="password" name="password" autoComplete="current-password" required />
      </FormField>
      <Button type="submit" variant="primary" size="lg" isLoading={isBusy}>
        Sign in
      </Button>
    </form>
  );
}

function failureOf(answer: SignInResponse | undefined): string {
  if (answer?.error === "signIn.tooManyTries") return reasonText(answer.error);
  return answer?.status === 401
    ? "This e-mail address and password do not belong together."
    : "Signing in did not work just now. Please try again.";
}
