"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { AGENCY_ROLES } from "@repo/domain/access/actor";
import { INVITATION_DAYS, type InviteMemberInput, inviteMemberInput } from "@repo/domain/agencies/member.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText, fieldMessage } from "#wording/failure";

/** Answers the same whether or not the address has an account. */
export function InviteMember() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm<InviteMemberInput>({
    resolver: zodResolver(inviteMemberInput),
    defaultValues: { role: "Agent" },
  });
  const invite = useMutation(
    trpc.members.invite.mutationOptions({
      onSuccess: (people) => {
        queryClient.setQueryData(trpc.members.list.queryKey(), people);
        form.resetField("email", { defaultValue: "" });
        toast("The letter is on its way");
      },
      onError: (failure) => {
        if (!showFieldFailures(failure, ["email"], form.setError)) toast.error(failureText(failure));
      },
    }),
  );
  const submit = form.handleSubmit((input) => invite.mutate(input));
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="grid gap-4 sm:grid-cols-[1fr_auto_auto] sm:items-start"
    >
      <FormField
        label="E-mail address of the new member"
        help={`The link of the letter works for ${INVITATION_DAYS} days, once, for this address alone.`}
        error={fieldMessage(form.formState.errors.email)}
      >
        <TextInput type="email" autoComplete="off" {...form.register("email")} />
      </FormField>
      <FormField label="Joins as" className="w-36">
        <SelectInput {...form.register("role")}>
          {AGENCY_ROLES.map((role) => (
            <option key={role}>{role}</option>
          ))}
        </SelectInput>
      </FormField>
      <Button type="submit" variant="primary" isLoading={invite.isPending} className="sm:mt-7">
        Invite
      </Button>
    </form>
  );
}
