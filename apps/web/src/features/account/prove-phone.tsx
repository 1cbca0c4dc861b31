"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type AskedPhoneCode, phoneCodeInput, type TextState } from "@repo/domain/identity/phone-code.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { fieldMessage, onlyFieldText } from "#wording/failure";
import { AskPhoneCode } from "./ask-phone-code";
import { SendPhoneCodeAgain } from "./send-phone-code-again";

const LOOK_AGAIN_MS = 5000;

const STATE_TEXTS: Readonly<Record<TextState, string>> = {
  Waiting: "A message with a code is on its way to",
  Sent: "A message with a code was sent to",
  Delivered: "A message with a code has arrived at",
  Failed: "No message could be sent. Try again later, or with another number than",
};

const typedCode = phoneCodeInput.pick({ code: true });

/** Shows that a number is theirs, by the code that is sent there. */
export function ProvePhone({ prefix, onProved }: { prefix: string; onProved: () => void }) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState<AskedPhoneCode & { phone: string }>();
  const ask = useMutation(
    trpc.identity.askPhoneProof.mutationOptions({ onSuccess: (answer, { phone }) => setAsked({ ...answer, phone }) }),
  );
  const askOtherNumber = () => {
    ask.reset();
    setAsked(undefined);
  };
  if (!asked) return <AskPhoneCode prefix={prefix} asking={ask} />;
  return (
    <div key={asked.codeId} className="grid gap-5">
      <SentState codeId={asked.codeId} phone={asked.phone} />
      <TypeProof codeId={asked.codeId} onProved={onProved} />
      <SendPhoneCodeAgain asked={asked} asking={ask} onOtherNumber={askOtherNumber} />
    </div>
  );
}

function SentState({ codeId, phone }: { codeId: string; phone: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.identity.sentPhoneCode.queryOptions(
      { codeId },
      {
        refetchInterval: ({ state }) =>
          state.data?.state === "Delivered" || state.data?.state === "Failed" ? false : LOOK_AGAIN_MS,
      },
    ),
  );
  return (
    <p role="status">
      {STATE_TEXTS[data?.state ?? "Waiting"]} {phone}.
    </p>
  );
}

function TypeProof({ codeId, onProved }: { codeId: string; onProved: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm<{ code: string }>({ resolver: zodResolver(typedCode) });
  const confirm = useMutation(
    trpc.identity.confirmPhone.mutationOptions({
      onSuccess: (own) => {
        queryClient.setQueryData(trpc.identity.ownPhone.queryKey(), own);
        toast.success("This number is yours");
        onProved();
      },
    }),
  );
  const submit = form.handleSubmit(({ code }) => confirm.mutate({ codeId, code }));
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <FormField
        label="Code of the message"
        help="Six digits; they work for ten minutes."
        error={
          fieldMessage(form.formState.errors.code) ?? (confirm.error ? onlyFieldText(confirm.error, "code") : undefined)
        }
      >
        <TextInput inputMode="numeric" autoComplete="one-time-code" {...form.register("code")} />
      </FormField>
      <Button type="submit" variant="primary" isLoading={confirm.isPending}>
        Confirm
      </Button>
    </form>
  );
}
