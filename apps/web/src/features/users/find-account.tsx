"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type FindUserInput, findUserInput, type UserView } from "@repo/domain/identity/user.schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { failureText, fieldMessage } from "#wording/failure";
import { AccountCard } from "./account-card";

/** By the whole address: accounts cannot be leafed through, and no address stands in the address bar. */
export function FindAccount() {
  const trpc = useTRPC();
  const [account, setAccount] = useState<UserView>();
  const find = useMutation(
    trpc.users.find.mutationOptions({ onSuccess: setAccount, onError: () => setAccount(undefined) }),
  );
  // No default values: what was typed before this ran stays.
  const form = useForm<FindUserInput>({ resolver: zodResolver(findUserInput) });
  const submit = form.handleSubmit((input) => find.mutate(input));
  return (
    <>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        className="grid gap-4 sm:grid-cols-[1fr_auto] sm:items-end"
      >
        <FormField
          label="E-mail address of the account"
          error={fieldMessage(form.formState.errors.email) ?? (find.error ? failureText(find.error) : undefined)}
        >
          <TextInput type="email" autoComplete="off" {...form.register("email")} />
        </FormField>
        <Button type="submit" variant="primary" isLoading={find.isPending}>
          Find
        </Button>
      </form>
      {account ? <AccountCard account={account} onChange={setAccount} /> : null}
    </>
  );
}
