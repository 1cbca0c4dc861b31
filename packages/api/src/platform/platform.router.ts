import { featureView, switchFeatureInput } from "@repo/domain/platform/feature-switch.schema";
import * as z from "zod";
import { adminProcedure, router } from "#trpc/trpc";
import { listFeatures, switchFeature } from "./switch-feature";

export const platformRouter = router({
  features: adminProcedure.output(z.array(featureView)).query(({ ctx }) => listFeatures(ctx)),
  switchFeature: adminProcedure
    .input(switchFeatureInput)
    .output(z.array(featureView))
    .mutation(({ ctx, input }) => switchFeature(ctx, input)),
});
