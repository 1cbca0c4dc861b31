import type { JobState } from "@repo/domain/platform/job.schema";

export const JOB_STATE_NAMES: Readonly<Record<JobState, string>> = {
  Waiting: "Waiting",
  Running: "Running",
  Retrying: "Failed, tried again",
  GivenUp: "Given up",
};
