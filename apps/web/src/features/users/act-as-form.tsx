"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { ACTING_MINUTES, type ActAsInput, actAsInput } from "@repo/domain/identity/act-as.schema";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText, fieldMessage } from "#wording/failure";

/** To see what somebody sees who asks for help. */
export function ActAsForm({ userId }: { userId: string }) {
  const trpc = useTRPC();
  const form = useForm<ActAsInput>({ resolver: zodResolver(actAsInput), defaultValues: { userId } });
  const begin = useMutation(
    trpc.users.actAs.mutationOptions({
      // A whole new page: all that was loaded was the administrator's.
      onSuccess: () => window.location.assign(paths.home),
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const submit = form.handleSubmit((input) => begin.mutate(input));
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="grid gap-4 sm:grid-cols-[1fr_auto] sm:items-start"
    >
      <FormField
        label="Why you need to see what they see"
        help={`For ${ACTING_MINUTES} minutes, without changing anything. The reason is kept.`}
        error={fieldMessage(form.formState.errors.reason)}
      >
        <TextInput autoComplete="off" {...form.register("reason")} />
      </FormField>
      <Button type="submit" isLoading={begin.isPending} className="sm:mt-7">
        See as this person
      </Button>
    </form>
  );
}
