"use client";

import {
  type ChangeJobsInput,
  JOB_STATES,
  type JobsInput,
  type JobsView,
  type JobView,
} from "@repo/domain/platform/job.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Cog } from "lucide-react";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { ErrorPanel } from "#ui/error-panel";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { Skeleton } from "#ui/skeleton";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { JOB_STATE_NAMES } from "#wording/job-wording";
import { dateTimeText } from "#wording/time-wording";

/** What happens behind the pages: what waits, what failed, and what was given up, to be run again. */
export function JobsPage({ asked }: { asked: JobsInput }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(trpc.platform.jobs.queryOptions(asked));
  const change = useMutation(
    trpc.platform.changeJobs.mutationOptions({
      onSuccess: (changed) => queryClient.setQueryData(trpc.platform.jobs.queryKey(asked), changed),
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const ask = (jobIds: string[], wish: ChangeJobsInput["change"]) => change.mutate({ ...asked, jobIds, change: wish });
  return (
    <div className="grid gap-6">
      <JobFilters asked={asked} tasks={data?.tasks ?? []} key={data ? "known" : "loading"} />
      {error ? (
        <ErrorPanel whatHappened={failureText(error)} whatIsSafe="The jobs go on." whatToDo="Reload the page." />
      ) : null}
      {data || error ? null : <Skeleton className="h-96" />}
      {data ? <JobList {...data} isBusy={change.isPending} onChange={ask} /> : null}
    </div>
  );
}

type JobFiltersProps = { asked: JobsInput; tasks: JobsView["tasks"] };

function JobFilters({ asked, tasks }: JobFiltersProps) {
  return (
    <form method="get" action={paths.adminJobs()} className="grid items-end gap-4 sm:grid-cols-3">
      <FormField label="State">
        <SelectInput name="state" defaultValue={asked.state ?? ""}>
          <option value="">Any</option>
          {JOB_STATES.map((state) => (
            <option key={state} value={state}>
              {JOB_STATE_NAMES[state]}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <FormField label="Task">
        <SelectInput name="task" defaultValue={asked.task ?? ""}>
          <option value="">Any</option>
          {tasks.map(({ task }) => (
            <option key={task} value={task}>
              {task}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <Button type="submit">Show</Button>
    </form>
  );
}

type JobListProps = JobsView & {
  isBusy: boolean;
  onChange: (jobIds: string[], change: ChangeJobsInput["change"]) => void;
};

function JobList({ tasks, jobs, isBusy, onChange }: JobListProps) {
  const dead = jobs.filter(({ state }) => state === "GivenUp").map(({ id }) => id);
  return (
    <>
      <TaskCounts tasks={tasks} />
      {jobs.length === 0 ? (
        <EmptyState icon={<Cog strokeWidth={1.75} />} title="No job like this">
          Letters, pictures and sweeps are jobs that the worker does one after the other. What is done leaves this page;
          what fails is tried again later and later, and stays here once it is given up.
        </EmptyState>
      ) : null}
      {dead.length > 1 ? (
        <Button className="w-fit" isLoading={isBusy} onClick={() => onChange(dead, "RunAgain")}>
          Run all {dead.length} that were given up again
        </Button>
      ) : null}
      <ul className="grid gap-3">
        {jobs.map((job) => (
          <li key={job.id}>
            <JobCard job={job} isBusy={isBusy} onChange={(wish) => onChange([job.id], wish)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function TaskCounts({ tasks }: Pick<JobsView, "tasks">) {
  if (tasks.length === 0) return null;
  return (
    <ul aria-label="By task" className="grid gap-2">
      {tasks.map(({ task, counts }) => (
        <li key={task} className="flex flex-wrap items-center gap-2">
          <span className="grow basis-48 font-semibold">{task}</span>
          {JOB_STATES.filter((state) => counts[state] > 0).map((state) => (
            <Link key={state} href={paths.adminJobs({ state, task })} className="flex min-h-11 items-center underline">
              {counts[state]} {JOB_STATE_NAMES[state].toLowerCase()}
            </Link>
          ))}
        </li>
      ))}
    </ul>
  );
}

type JobCardProps = { job: JobView; isBusy: boolean; onChange: (change: ChangeJobsInput["change"]) => void };

function JobCard({ job, isBusy, onChange }: JobCardProps) {
  const { id, task, state, attempts, maxAttempts, createdAt, runAt, failure } = job;
  const name = `${task} no. ${id}`;
  return (
    <Card className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0 grow basis-56">
        <p className="font-semibold">
          {task} <Badge tone={state === "GivenUp" ? "attention" : "neutral"}>{JOB_STATE_NAMES[state]}</Badge>
        </p>
        <p className="text-sm text-ink-muted">
          Promised {dateTimeText(createdAt, "UTC")} UTC · tried {attempts} of {maxAttempts} times
          {state === "GivenUp" || state === "Running" ? "" : ` · next ${dateTimeText(runAt, "UTC")} UTC`}
        </p>
        {failure === null ? null : <p className="text-sm">Failed with {failure}</p>}
      </div>
      {state === "Running" ? null : (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" disabled={isBusy} aria-label={`Run again: ${name}`} onClick={() => onChange("RunAgain")}>
            Run again
          </Button>
          {state === "GivenUp" ? null : (
            <Button size="sm" disabled={isBusy} aria-label={`Give up: ${name}`} onClick={() => onChange("GiveUp")}>
              Give up
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
