import type { JobsInput, JobsView } from "@repo/domain/platform/job.schema";
import type { RequestContext } from "#request-context";
import { countJobs, listJobs } from "./jobs.repository";

/** The queue by task and state, and what of it was asked for. */
export async function showJobs(ctx: RequestContext, asked: JobsInput): Promise<JobsView> {
  const [tasks, jobs] = await Promise.all([countJobs(ctx.db), listJobs(ctx.db, asked)]);
  return { tasks, jobs };
}
