import { log } from "@repo/api/logging/log";
import { Logger } from "graphile-worker";

const LEVELS = { error: "error", warning: "warn", info: "info", debug: "debug" } as const;

/** What the queue does, in our log. Its own words of a failure repeat the error's, which may name somebody. */
export const workerLog = new Logger(({ taskIdentifier, jobId }) => (level, message, meta) => {
  const scope = taskIdentifier === undefined ? {} : { job: taskIdentifier, jobId };
  const failure = meta?.error instanceof Error ? meta.error : undefined;
  log[LEVELS[level]]({ ...scope, failure }, failure ? "failed" : message);
});
