import { userIdOf } from "@repo/domain/access/actor";
import type { ChangeJobsInput, JobsView } from "@repo/domain/platform/job.schema";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { abandonJobs, rescheduleJobs } from "./jobs.repository";
import { showJobs } from "./show-jobs";

/** Tries jobs again from the beginning, or not any more; those at work are left alone. */
export async function changeJobs(
  ctx: RequestContext,
  { jobIds, change, ...asked }: ChangeJobsInput,
): Promise<JobsView> {
  const isAgain = change === "RunAgain";
  await inTransaction(ctx, async (tx) => {
    const jobs = await (isAgain ? rescheduleJobs : abandonJobs)(tx, jobIds);
    await recordAudit(ctx, tx, {
      action: isAgain ? "jobs.runAgain" : "jobs.giveUp",
      entity: "job",
      entityId: userIdOf(ctx.actor) ?? ctx.requestId,
      agencyId: null,
      details: { jobs },
    });
  });
  return showJobs(ctx, asked);
}
