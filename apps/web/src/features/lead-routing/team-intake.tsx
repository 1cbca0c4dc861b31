"use client";

import type { RoutingMember, RoutingView } from "@repo/domain/leads/lead-routing.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { calendarDateText } from "#wording/time-wording";

const DAY_MS = 86_400_000;
const PAUSES = [
  { label: "Pause for a day", days: 1 },
  { label: "Pause for a week", days: 7 },
] as const;

/** Who takes new leads now, and how many a day. */
export function TeamIntake({ routing }: { routing: RoutingView }) {
  return (
    <section aria-labelledby="team" className="grid max-w-3xl gap-4">
      <h2 id="team" className="text-xl">
        Who takes leads
      </h2>
      {routing.members.map((member) => (
        <MemberIntake key={member.memberId} member={member} mayChange={routing.canChange || member.isSelf} />
      ))}
    </section>
  );
}

function MemberIntake({ member, mayChange }: { member: RoutingMember; mayChange: boolean }) {
  const { memberId, name, pausedUntil, dailyCap, leadsLately } = member;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const change = useMutation(
    trpc.leadRouting.changeIntake.mutationOptions({
      onSuccess: (saved) => queryClient.setQueryData(trpc.leadRouting.show.queryKey(), saved),
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const pause = (days: number) =>
    change.mutate({ memberId, dailyCap, pausedUntil: new Date(Date.now() + days * DAY_MS).toISOString() });
  const cap = (typed: string) => {
    const next = /^\d{1,3}$/.test(typed) && Number(typed) > 0 ? Number(typed) : null;
    if (next !== dailyCap) change.mutate({ memberId, pausedUntil, dailyCap: next });
  };
  return (
    <Card className="flex flex-wrap items-end justify-between gap-4" role="group" aria-label={name}>
      <div>
        <p className="font-semibold">{name}</p>
        <p className="text-sm text-ink-muted">
          {leadsLately} new {leadsLately === 1 ? "lead" : "leads"} in 30 days
          {pausedUntil ? ` · takes none until ${calendarDateText(pausedUntil.slice(0, 10))}` : ""}
        </p>
      </div>
      {mayChange ? (
        <div className="flex flex-wrap items-end gap-2">
          <FormField label="Most a day" className="w-28">
            <TextInput
              key={dailyCap}
              inputMode="numeric"
              placeholder="No limit"
              defaultValue={dailyCap ?? ""}
              onBlur={(event) => cap(event.target.value.trim())}
            />
          </FormField>
          {pausedUntil ? (
            <Button
              isLoading={change.isPending}
              onClick={() => change.mutate({ memberId, dailyCap, pausedUntil: null })}
            >
              Take leads again
            </Button>
          ) : (
            PAUSES.map(({ label, days }) => (
              <Button key={days} isLoading={change.isPending} onClick={() => pause(days)}>
                {label}
              </Button>
            ))
          )}
        </div>
      ) : null}
    </Card>
  );
}
