"use client";

import type { OpenSlotsView } from "@repo/domain/visits/visit.schema";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { failureText, fieldTexts } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";

type WaitForSeatProps = { listingId: string; partySize: number; full: OpenSlotsView["full"]; timeZone: string };

/** For shared visits that are full: a letter when seats become free. */
export function WaitForSeat({ listingId, partySize, full, timeZone }: WaitForSeatProps) {
  const trpc = useTRPC();
  const [startsAt, setStartsAt] = useState(full[0]?.startsAt ?? "");
  const [email, setEmail] = useState("");
  const wait = useMutation(trpc.visits.waitForSeat.mutationOptions());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    wait.mutate({ listingId, startsAt, partySize, email });
  };
  if (full.length === 0) return null;
  if (wait.isSuccess)
    return (
      <p role="status" className="rounded-card bg-accent-soft px-4 py-3 text-sm">
        We write to {email} once if seats become free for {dateTimeText(startsAt, timeZone)}.
      </p>
    );
  return (
    <details className="text-sm">
      <summary className="flex min-h-11 cursor-pointer items-center text-ink-muted underline underline-offset-4">
        Wait for a visit that is full
      </summary>
      <form onSubmit={submit} noValidate className="grid gap-3 pb-2">
        <FormField label="Full visit">
          <SelectInput value={startsAt} onChange={(event) => setStartsAt(event.target.value)}>
            {full.map((visit) => (
              <option key={visit.startsAt} value={visit.startsAt}>
                {dateTimeText(visit.startsAt, timeZone)}
              </option>
            ))}
          </SelectInput>
        </FormField>
        <FormField
          label="E-mail address"
          error={wait.error ? (fieldTexts(wait.error).email ?? failureText(wait.error)) : undefined}
        >
          <TextInput
            type="email"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </FormField>
        <Button type="submit" className="w-fit" isLoading={wait.isPending}>
          Tell me when seats are free
        </Button>
      </form>
    </details>
  );
}
