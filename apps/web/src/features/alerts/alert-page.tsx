"use client";

import { ALERT_SCHEDULES, type AlertSchedule } from "@repo/domain/alerts/alert.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { ErrorPanel } from "#ui/error-panel";
import { SegmentedControl } from "#ui/segmented-control";
import { Skeleton } from "#ui/skeleton";
import { SCHEDULE_NAMES } from "#wording/alert-wording";
import { failureText } from "#wording/failure";

const OPTIONS = ALERT_SCHEDULES.map((value) => ({ value, label: SCHEDULE_NAMES[value] }));

/** Where the link of a letter leads: confirm, change how often, or stop. Opening it changes nothing by itself. */
export function AlertPage({ token }: { token: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = trpc.alerts.byLink.queryOptions({ token });
  const { data: search, error } = useQuery(key);
  const change = useMutation({
    ...trpc.alerts.changeByLink.mutationOptions(),
    onSuccess: (changed) => cache.setQueryData(key.queryKey, changed),
  });
  const failure = error ?? change.error;
  const setSchedule = (schedule: AlertSchedule) => change.mutate({ token, change: schedule });
  return (
    <div className="grid gap-6">
      <h1 className="text-2xl">Home alerts</h1>
      {failure ? (
        <ErrorPanel
          whatHappened={failureText(failure)}
          whatIsSafe="Nothing was changed."
          whatToDo="Open the newest letter, or save the search again."
        />
      ) : null}
      {!search && !error ? <Skeleton className="h-40" /> : null}
      {search ? (
        <section className="grid gap-5 rounded-card border border-line bg-surface p-5">
          <div className="grid gap-1">
            <h2 className="text-lg break-words">{search.name}</h2>
            <p role="status" className="text-ink-muted">
              {stateText(search)}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            {search.isConfirmed && !search.isEnded ? (
              <Button isLoading={change.isPending} onClick={() => change.mutate({ token, change: "End" })}>
                Stop these alerts
              </Button>
            ) : (
              <Button
                variant="primary"
                isLoading={change.isPending}
                onClick={() => change.mutate({ token, change: "Confirm" })}
              >
                {search.isConfirmed ? "Start again" : "Confirm alerts"}
              </Button>
            )}
            <Button asChild variant="quiet">
              <Link href={paths.search(search.criteria)}>See the homes now</Link>
            </Button>
          </div>
          <SegmentedControl label="How often" options={OPTIONS} value={search.schedule} onValueChange={setSchedule} />
        </section>
      ) : null}
    </div>
  );
}

function stateText({ isConfirmed, isEnded }: { isConfirmed: boolean; isEnded: boolean }): string {
  if (isEnded) return "Stopped. No more letters about this search.";
  return isConfirmed
    ? "On: you will hear about new homes and lower prices."
    : "Waiting for your yes. Nothing is sent before.";
}
