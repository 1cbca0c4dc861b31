"use client";

import { ALERT_SCHEDULES, type AlertChange, type SavedSearchView } from "@repo/domain/alerts/alert.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { ErrorPanel } from "#ui/error-panel";
import { SelectInput } from "#ui/select-input";
import { Skeleton } from "#ui/skeleton";
import { SCHEDULE_NAMES } from "#wording/alert-wording";
import { failureText } from "#wording/failure";

/** The signed-in person's searches; a stopped one stays in sight until the page is left, to be taken back. */
export function SavedSearchesPage() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = trpc.alerts.mine.queryOptions();
  const { data, error, refetch } = useQuery(key);
  const change = useMutation({
    ...trpc.alerts.change.mutationOptions(),
    onSuccess: (changed) =>
      cache.setQueryData(key.queryKey, (all) => all?.map((search) => (search.id === changed.id ? changed : search))),
  });
  const failure = error ?? change.error;
  if (data?.length === 0) return <NoneSaved />;
  return (
    <div className="grid gap-6">
      <h1 className="text-2xl">Saved searches</h1>
      {failure ? (
        <ErrorPanel
          whatHappened={failureText(failure)}
          whatIsSafe="Your searches are kept."
          whatToDo="Try again in a moment."
          onRetry={() => void refetch()}
        />
      ) : null}
      {data || error ? null : <Skeleton className="h-32" />}
      <ul className="grid gap-3">
        {data?.map((search) => (
          <SavedSearchRow
            key={search.id}
            search={search}
            onChange={(wish) => change.mutate({ savedSearchId: search.id, change: wish })}
          />
        ))}
      </ul>
    </div>
  );
}

type SavedSearchRowProps = { search: SavedSearchView; onChange: (change: Exclude<AlertChange, "Confirm">) => void };

function SavedSearchRow({ search, onChange }: SavedSearchRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-line bg-surface p-4">
      <div className="min-w-0 grow basis-60">
        <Link href={paths.search(search.criteria)} className="font-semibold underline-offset-4 hover:underline">
          {search.name}
        </Link>
        <p className="text-sm text-ink-muted">{stateText(search)}</p>
      </div>
      <SelectInput
        aria-label={`How often for ${search.name}`}
        value={search.schedule}
        onChange={(event) => {
          const chosen = ALERT_SCHEDULES.find((schedule) => schedule === event.target.value);
          if (chosen) onChange(chosen);
        }}
        className="w-40"
      >
        {ALERT_SCHEDULES.map((schedule) => (
          <option key={schedule} value={schedule}>
            {SCHEDULE_NAMES[schedule]}
          </option>
        ))}
      </SelectInput>
      <Button onClick={() => onChange(search.isEnded ? "Resume" : "End")}>{search.isEnded ? "Undo" : "Stop"}</Button>
    </li>
  );
}

function stateText({ isConfirmed, isEnded }: SavedSearchView): string {
  if (isEnded) return "Stopped";
  return isConfirmed ? "On" : "Waiting for you to confirm from the letter";
}

function NoneSaved() {
  return (
    <EmptyState
      icon={<Bell strokeWidth={1.75} />}
      title="No saved search yet"
      isPageHeading
      action={
        <Button asChild variant="primary">
          <Link href={paths.search()}>Search homes</Link>
        </Button>
      }
    >
      Set the filters you like and press “Save search”: you hear about every new home that fits, once.
    </EmptyState>
  );
}
