import { describeFailure } from "@repo/api/logging/describe-failure";
import { scrubText } from "@repo/api/logging/scrub-text";
import { Logger } from "graphile-worker";

type Scope = { taskIdentifier?: string | undefined; jobId?: string | undefined };

/** One JSON line for what the queue does. Its own words of a failure repeat the error's, which may name somebody. */
function logLine(scope: Scope, level: string, message: string, meta?: Readonly<Record<string, unknown>>): string {
  const failure = meta?.error instanceof Error ? meta.error : undefined;
  return JSON.stringify({
    level,
    ...(scope.taskIdentifier !== undefined && { job: scope.taskIdentifier, jobId: scope.jobId }),
    ...(failure ? { event: "failed", ...describeFailure(failure) } : { event: scrubText(message) }),
  });
}

/** Debug lines are left out: they tell every job that begins. */
export const workerLog = new Logger((scope) => (level, message, meta) => {
  if (level !== "debug") process.stderr.write(`${logLine(scope, level, message, meta)}\n`);
});
