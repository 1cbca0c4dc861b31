"use client";

import type { GovernedAgency } from "@repo/domain/agencies/governed-agency.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { ErrorPanel } from "#ui/error-panel";
import { FormField } from "#ui/form-field";
import { Skeleton } from "#ui/skeleton";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { type ApiFailure, failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";

const tellFailure = (failure: ApiFailure) => toast.error(failureText(failure));

/** All agencies, with what suspending one would take away. */
export function GovernAgencies() {
  const trpc = useTRPC();
  const { data: agencies, error } = useQuery(trpc.agencies.list.queryOptions());
  const [text, setText] = useState("");
  if (error)
    return (
      <ErrorPanel whatHappened={failureText(error)} whatIsSafe="Nothing was changed." whatToDo="Reload the page." />
    );
  if (!agencies) return <Skeleton className="h-48" />;
  const shown = agencies.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <div className="grid gap-4">
      <FormField label="Find by name" className="max-w-sm">
        <TextInput value={text} autoComplete="off" onChange={({ target }) => setText(target.value)} />
      </FormField>
      <p role="status" className="text-sm text-ink-muted">
        {shown.length} of {agencies.length}
      </p>
      {shown.map((agency) => (
        <AgencyCard key={agency.agencyId} agency={agency} />
      ))}
    </div>
  );
}

function AgencyCard({ agency }: { agency: GovernedAgency }) {
  const { agencyId, name, kind, members, publicListings, suspendedAt } = agency;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = (changed: GovernedAgency) =>
    queryClient.setQueryData(trpc.agencies.list.queryKey(), (known) =>
      known?.map((one) => (one.agencyId === changed.agencyId ? changed : one)),
    );
  const restore = useMutation(
    trpc.agencies.restore.mutationOptions({
      onSuccess: (changed) => {
        show(changed);
        toast(`${name} is back`);
      },
      onError: tellFailure,
    }),
  );
  const suspend = useMutation(
    trpc.agencies.suspend.mutationOptions({
      onSuccess: (changed) => {
        show(changed);
        toast(`${name} is suspended`, { action: { label: "Undo", onClick: () => restore.mutate({ agencyId }) } });
      },
      onError: tellFailure,
    }),
  );
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4" role="group" aria-label={name}>
      <div>
        <p className="font-semibold">
          {name} {suspendedAt ? <Badge tone="danger">Suspended</Badge> : null}
        </p>
        <p className="text-sm text-ink-muted">
          {kind}, members: {members}, public homes: {publicListings}
          {suspendedAt ? `, since ${dateTimeText(suspendedAt, "UTC")} UTC` : ""}
        </p>
      </div>
      {suspendedAt ? (
        <Button isLoading={restore.isPending} onClick={() => restore.mutate({ agencyId })}>
          Let in again
        </Button>
      ) : (
        <Button isLoading={suspend.isPending} onClick={() => suspend.mutate({ agencyId })}>
          Suspend
        </Button>
      )}
    </Card>
  );
}
