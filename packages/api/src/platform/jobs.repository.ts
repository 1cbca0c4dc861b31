import type { Executor, Transaction } from "@repo/db/client";
import type { JobState, JobsInput, JobsView, JobView } from "@repo/domain/platform/job.schema";
import { type SQL, sql } from "drizzle-orm";

const MOST_SHOWN = 100;

/** A failure's own words name people; only these parts of it are read. */
const KNOWN_FAILURES =
  "\\m(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EPIPE|EAUTH|ENOENT|ENOSPC|EACCES|deadlock detected|statement timeout|[45][0-9][0-9])\\M";

const state = sql<JobState>`case
  when jobs.locked_at is not null then 'Running'
  when jobs.attempts >= jobs.max_attempts then 'GivenUp'
  when jobs.attempts > 0 then 'Retrying'
  else 'Waiting' end`;
const queue = sql`graphile_worker._private_jobs jobs
  join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id`;

export async function countJobs(db: Executor): Promise<JobsView["tasks"]> {
  const rows = await db.execute<{ task: string; state: JobState; jobs: number }>(sql`
    select tasks.identifier as task, ${state} as state, count(*)::int as jobs from ${queue} group by 1, 2 order by 1`);
  const tasks = [...new Set(rows.map(({ task }) => task))];
  return tasks.map((task) => {
    const of = (each: JobState) => rows.find((row) => row.task === task && row.state === each)?.jobs ?? 0;
    const [Waiting, Running, Retrying, GivenUp] = [of("Waiting"), of("Running"), of("Retrying"), of("GivenUp")];
    return { task, counts: { Waiting, Running, Retrying, GivenUp } };
  });
}

type Row = {
  id: string;
  task: string;
  state: JobState;
  attempts: number;
  max_attempts: number;
  created_at: string;
  run_at: string;
  failure: string | null;
};

export async function listJobs(db: Executor, asked: JobsInput): Promise<JobView[]> {
  const rows = await db.execute<Row>(sql`
    select jobs.id::text, tasks.identifier as task, ${state} as state, jobs.attempts::int, jobs.max_attempts::int,
      jobs.created_at, jobs.run_at, substring(jobs.last_error from ${KNOWN_FAILURES}) as failure
    from ${queue}
    where (${asked.state ?? null}::text is null or ${state} = ${asked.state ?? null}::text)
      and (${asked.task ?? null}::text is null or tasks.identifier = ${asked.task ?? null}::text)
    order by jobs.id desc limit ${MOST_SHOWN}`);
  return rows.map(({ max_attempts, created_at, run_at, ...row }) => ({
    ...row,
    maxAttempts: max_attempts,
    createdAt: new Date(created_at).toISOString(),
    runAt: new Date(run_at).toISOString(),
  }));
}

/** At once and with all tries, unless it is at work. Returns how many there were. */
export function rescheduleJobs(tx: Transaction, jobIds: readonly string[]): Promise<number> {
  return changed(tx, sql`graphile_worker.reschedule_jobs(${ids(jobIds)}, run_at := now(), attempts := 0)`);
}

/** Not tried any more, unless it is at work. Returns how many there were. */
export function abandonJobs(tx: Transaction, jobIds: readonly string[]): Promise<number> {
  return changed(tx, sql`graphile_worker.permanently_fail_jobs(${ids(jobIds)}, 'given up by an administrator')`);
}

const ids = (jobIds: readonly string[]) => sql`${`{${jobIds.join(",")}}`}::bigint[]`;

async function changed(tx: Transaction, call: SQL): Promise<number> {
  return (await tx.execute(sql`select id from ${call}`)).length;
}
