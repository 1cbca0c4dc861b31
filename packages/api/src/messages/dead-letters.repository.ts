import type { Executor, Transaction } from "@repo/db/client";
import type { DeadLetter } from "@repo/domain/messages/dead-letter.schema";
import type { MessageKind } from "@repo/domain/messages/message-kind";
import { sql } from "drizzle-orm";

const MOST_SHOWN = 200;

type Row = { job_id: string; kind: MessageKind; created_at: string; attempts: number; code: string | null };

/** The newest first. Of the error only the mail server's number is read, as the rest names people. */
export async function listGivenUpLetters(db: Executor): Promise<DeadLetter[]> {
  const rows = await db.execute<Row>(sql`
    select jobs.id::text as job_id, outbox.kind, outbox.created_at, jobs.attempts::int as attempts,
      substring(jobs.last_error from '\\m([45][0-9][0-9])\\M') as code
    from graphile_worker._private_jobs jobs
    join outbox on outbox.id = (jobs.payload->>'outboxId')::uuid
    where jobs.attempts >= jobs.max_attempts and jobs.locked_at is null
    order by jobs.id desc limit ${MOST_SHOWN}`);
  return rows.map(({ job_id, kind, created_at, attempts, code }) => ({
    jobId: job_id,
    kind,
    promisedAt: new Date(created_at).toISOString(),
    attempts,
    mailServerCode: code,
  }));
}

/** Begins again with all attempts; returns how many there were. Who got the letter already does not get it twice. */
export async function replayGivenUpLetters(tx: Transaction, jobIds: readonly string[]): Promise<number> {
  const replayed = await tx.execute(sql`
    select graphile_worker.reschedule_jobs(array_agg(id), run_at := now(), attempts := 0)
    from graphile_worker._private_jobs
    where id = any(${`{${jobIds.join(",")}}`}::bigint[]) and attempts >= max_attempts
      and payload->>'outboxId' is not null
    group by id`);
  return replayed.length;
}
