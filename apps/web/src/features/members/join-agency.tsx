"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type JoinAsNewInput, joinAsNewInput, type OpenedInvitation } from "@repo/domain/agencies/member.schema";
import { PASSWORD_LENGTH } from "@repo/domain/identity/identity.schema";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
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

const linkLook = "font-semibold text-accent underline underline-offset-4";

type Props = { token: string; invitation: OpenedInvitation };

/** What is left to do for whoever opened the letter's link. */
export function JoinAgency({ token, invitation: { step, email } }: Props) {
  switch (step) {
    case "Join":
      return <JoinButton token={token} />;
    case "SignIn":
      return (
        <p>
          <Link href={paths.signIn(paths.join(token))} className={linkLook}>
            Sign in
          </Link>{" "}
          with {email} to join.
        </p>
      );
    case "OtherAccount":
      return <p>You are signed in with another address. Sign out, then open the letter&apos;s link again.</p>;
    case "NewAccount":
      return <JoinAsNewForm token={token} />;
  }
}

function JoinButton({ token }: { token: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const join = useMutation(
    trpc.members.join.mutationOptions({
      onSuccess: () => {
        router.push(paths.agent);
        router.refresh();
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <Button variant="primary" size="lg" isLoading={join.isPending} onClick={() => join.mutate({ token })}>
      Join
    </Button>
  );
}

function JoinAsNewForm({ token }: { token: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useForm<JoinAsNewInput>({
    resolver: zodResolver(joinAsNewInput),
    // None for the rest: what was typed before this ran stays.
    defaultValues: { token },
  });
  const join = useMutation(
    trpc.members.joinAsNew.mutationOptions({
      onSuccess: async ({ email }, { password }) => {
        const answer = await signIn("credentials", { email, password, redirect: false });
        router.push(answer?.ok ? paths.agent : paths.signIn(paths.agent));
        router.refresh();
      },
      onError: (failure) => {
        if (!showFieldFailures(failure, ["name", "password"], form.setError)) toast.error(failureText(failure));
      },
    }),
  );
  const submit = form.handleSubmit((input) => join.mutate(input));
  const { errors } = form.formState;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField label="Your name" error={fieldMessage(errors.name)}>
        <TextInput autoComplete="name" {...form.register("name")} />
      </FormField>
      <FormField
        label="Choose a password"
        help={`At least ${PASSWORD_LENGTH.min} characters. A short sentence is easy to remember.`}
        error={fieldMessage(errors.password)}
      >
        <TextInput type="password" autoComplete="new-password" {...form.register("password")} />
      </FormField>
      <Button type="submit" variant="primary" size="lg" isLoading={join.isPending}>
        Join
      </Button>
    </form>
  );
}
