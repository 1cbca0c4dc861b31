"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { PASSWORD_LENGTH, type RegisterInput, registerInput } from "@repo/domain/identity/identity.schema";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText, fieldMessage } from "#wording/failure";

/** Says the same whether or not the address has an account. */
export function RegisterForm() {
  const trpc = useTRPC();
  // No default values: what was typed before this ran stays.
  const form = useForm<RegisterInput>({ resolver: zodResolver(registerInput) });
  const register = useMutation(
    trpc.identity.register.mutationOptions({
      onError: (failure) => {
        if (!showFieldFailures(failure, ["name", "email", "password"], form.setError))
          toast.error(failureText(failure));
      },
    }),
  );
  if (register.isSuccess)
    return (
      <p role="status" className="wrap-anywhere">
        We sent a letter to {register.variables.email}. Its link finishes your account, and works for ten minutes. Look
        among unwanted mail as well.
      </p>
    );
  const { errors } = form.formState;
  const submit = form.handleSubmit((input) => register.mutate(input));

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField label="Your name" error={fieldMessage(errors.name)}>
        <TextInput autoComplete="name" {...form.register("name")} />
      </FormField>
      <FormField label="E-mail address" error={fieldMessage(errors.email)}>
        <TextInput type="email" autoComplete="username" {...form.register("email")} />
      </FormField>
      <FormField
        label="Password"
        help={`At least ${PASSWORD_LENGTH.min} characters. A short sentence is easy to remember.`}
        error={fieldMessage(errors.password)}
      >
        <TextInput type="password" autoComplete="new-password" {...form.register("password")} />
      </FormField>
      <Button type="submit" variant="primary" size="lg" isLoading={register.isPending}>
        Create account
      </Button>
    </form>
  );
}
