"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { PASSWORD_LENGTH, type ResetPasswordInput, resetPasswordInput } from "@repo/domain/identity/identity.schema";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useForm } from "react-hook-form";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { failureText, fieldMessage } from "#wording/failure";

const linkLook = "font-semibold text-accent underline underline-offset-4";

export function ResetPasswordForm({ token }: { token: string }) {
  const trpc = useTRPC();
  const form = useForm<ResetPasswordInput>({
    resolver: zodResolver(resetPasswordInput),
    // None for the password: what was typed before this ran stays.
    defaultValues: { token },
  });
  const reset = useMutation(
    trpc.identity.resetPassword.mutationOptions({
      onError: (failure) => showFieldFailures(failure, ["password"], form.setError),
    }),
  );
  if (reset.isSuccess)
    return (
      <p role="status">
        Your password is changed.{" "}
        <Link href={paths.signIn()} className={linkLook}>
          Sign in
        </Link>
      </p>
    );
  const submit = form.handleSubmit((input) => reset.mutate(input));
  const { errors } = form.formState;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField
        label="New password"
        help={`At least ${PASSWORD_LENGTH.min} characters. A short sentence is easy to remember.`}
        error={fieldMessage(errors.password ?? errors.token)}
      >
        <TextInput type="password" autoComplete="new-password" {...form.register("password")} />
      </FormField>
      {reset.error && !reset.error.data?.fieldErrors ? (
        <p role="alert" className="text-danger">
          {failureText(reset.error)}{" "}
          <Link href={paths.askReset} className={linkLook}>
            Ask for a new link
          </Link>
        </p>
      ) : null}
      <Button type="submit" variant="primary" size="lg" isLoading={reset.isPending}>
        Change password
      </Button>
    </form>
  );
}
