"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { PASSWORD_LENGTH, type RegisterInput, registerInput } from "@repo/domain/identity/identity.schema";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { useForm } from "react-hook-form";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText, fieldMessage } from "#wording/failure";

export function RegisterForm() {
  const trpc = useTRPC();
  const router = useRouter();
  // No default values: what was typed before this ran stays.
  const form = useForm<RegisterInput>({ resolver: zodResolver(registerInput) });
  const register = useMutation(
    trpc.identity.register.mutationOptions({
      onSuccess: (_accepted, input) => enter(input),
      onError: (failure) => {
        if (!showFieldFailures(failure, ["name", "email", "password"], form.setError))
          toast.error(failureText(failure));
      },
    }),
  );
  const { errors } = form.formState;

  async function enter(input: RegisterInput) {
    const answer = await signIn("credentials", { email: input.email, password: input.password, redirect: false });
    if (answer?.ok) {
      router.push(paths.home);
      router.refresh();
      return;
    }
    form.setError("email", {
      message: "Please sign in instead: if this address already has an account, its own password counts.",
    });
  }
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
