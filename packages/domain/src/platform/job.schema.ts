import * as z from "zod";

/** Waiting for its time or its turn, at work, failed with tries left, and not tried any more. */
export const JOB_STATES = ["Waiting", "Running", "Retrying", "GivenUp"] as const;
export type JobState = (typeof JOB_STATES)[number];

const taskName = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const jobId = z.string().regex(/^\d{1,18}$/);

export const jobsInput = z.strictObject({ state: z.enum(JOB_STATES).optional(), task: taskName.optional() });
export type JobsInput = z.infer<typeof jobsInput>;

/** What it is about and whom is not told. */
const jobView = z.object({
  id: jobId,
  task: z.string(),
  state: z.enum(JOB_STATES),
  attempts: z.int(),
  maxAttempts: z.int(),
  createdAt: z.iso.datetime(),
  /** When it is tried next, or was meant to be. */
  runAt: z.iso.datetime(),
  /** What went wrong, as far as that names nobody: a number of a mail server, or a well-known code. */
  failure: z.string().nullable(),
});
export type JobView = z.infer<typeof jobView>;

export const jobsView = z.object({
  tasks: z.array(z.object({ task: z.string(), counts: z.record(z.enum(JOB_STATES), z.int()) })),
  /** The newest that were asked for. */
  jobs: z.array(jobView),
});
export type JobsView = z.infer<typeof jobsView>;

export const changeJobsInput = jobsInput.extend({
  jobIds: z.array(jobId).min(1).max(100),
  change: z.enum(["RunAgain", "GiveUp"]),
});
export type ChangeJobsInput = z.infer<typeof changeJobsInput>;
