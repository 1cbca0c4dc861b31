"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { signIn } from "next-auth/react";
import type { FormEvent, ReactNode } from "react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { reasonText } from "#wording/error-wording";
import { useAfterSignIn } from "./use-after-sign-in";

type TypeSignInCodeProps = {
  /** Of next-auth. */
  provider: "code" | "phone";
  codeId: string;
  next: Route;
  label: string;
  whenWrong: string;
  /** What was sent where. */
  told: string;
  /** Ways to another code. */
  children: ReactNode;
};

/** Six digits that were sent, in place of a password. */
export function TypeSignInCode({ provider, codeId, next, label, whenWrong, told, children }: TypeSignInCodeProps) {
  const goOn = useAfterSignIn(next);
  const enter = useMutation({
    mutationFn: (code: string) => signIn(provider, { codeId, code, redirect: false }),
    onSuccess: async (answer) => {
      if (answer?.ok) await goOn();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = new FormData(event.currentTarget).get("code");
    enter.mutate(typeof code === "string" ? code : "");
  };
  const reason = enter.data?.error === "signIn.tooManyTries" ? enter.data.error : whenWrong;
  return (
    <form onSubmit={submit} className="grid gap-5">
      <p role="status">{told}</p>
      <FormField
        label={label}
        help="Six digits; they work for ten minutes."
        error={enter.data && !enter.data.ok ? reasonText(reason) : undefined}
      >
        <TextInput name="code" inputMode="numeric" autoComplete="one-time-code" required />
      </FormField>
      <Button type="submit" variant="primary" size="lg" isLoading={enter.isPending}>
        Sign in
      </Button>
      {children}
    </form>
  );
}
