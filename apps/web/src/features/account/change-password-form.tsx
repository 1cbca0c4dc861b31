"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type ChangePasswordInput, changePasswordInput, PASSWORD_LENGTH } from "@repo/domain/identity/identity.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText, fieldMessage } from "#wording/failure";

export function ChangePasswordForm() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // No default values: what was typed before this ran stays.
  const form = useForm<ChangePasswordInput>({ resolver: zodResolver(changePasswordInput) });
  const change = useMutation(
    trpc.identity.changePassword.mutationOptions({
      onSuccess: async () => {
        toast.success("Password changed", { description: "Your other devices were signed out." });
        form.reset();
        await queryClient.invalidateQueries(trpc.identity.sessions.pathFilter());
      },
      onError: (failure) => {
        if (!showFieldFailures(failure, ["currentPassword", "password"], form.setError))
          toast.error(failureText(failure));
      },
    }),
  );
  const submit = form.handleSubmit((input) => change.mutate(input));
  const { errors } = form.formState;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField label="Present password" error={fieldMessage(errors.currentPassword)}>
        <TextInput type="password" autoComplete="current-password" {...form.register("currentPassword")} />
      </FormField>
      <FormField
        label="New password"
        help={`At least ${PASSWORD_LENGTH.min} characters.`}
        error={fieldMessage(errors.password)}
      >
        <TextInput type="password" autoComplete="new-password" {...form.register("password")} />
      </FormField>
      <Button type="submit" variant="primary" isLoading={change.isPending}>
        Change password
      </Button>
    </form>
  );
}
