import { featureView, switchFeatureInput } from "@repo/domain/platform/feature-switch.schema";
import { changeJobsInput, jobsInput, jobsView } from "@repo/domain/platform/job.schema";
import * as z from "zod";
import { acrossAgencies, adminProcedure, router } from "#trpc/trpc";
import { changeJobs } from "./change-jobs";
import { showJobs } from "./show-jobs";
import { listFeatures, switchFeature } from "./switch-feature";

// The queue belongs to no agency.
const queueProcedure = adminProcedure.use(acrossAgencies);

export const platformRouter = router({
  features: adminProcedure.output(z.array(featureView)).query(({ ctx }) => listFeatures(ctx)),
  switchFeature: adminProcedure
    .input(switchFeatureInput)
    .output(z.array(featureView))
    .mutation(({ ctx, input }) => switchFeature(ctx, input)),
  jobs: queueProcedure
    .input(jobsInput)
    .output(jobsView)
    .query(({ ctx, input }) => showJobs(ctx, input)),
  changeJobs: queueProcedure
    .input(changeJobsInput)
    .output(jobsView)
    .mutation(({ ctx, input }) => changeJobs(ctx, input)),
});
