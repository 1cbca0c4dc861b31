import { governAgencyInput, governedAgency } from "@repo/domain/agencies/governed-agency.schema";
import * as z from "zod";
import { acrossAgencies, adminProcedure, router } from "#trpc/trpc";
import { listAgencies, restoreAgency, suspendAgency } from "./govern-agency";

const governingProcedure = adminProcedure.use(acrossAgencies);

export const agenciesRouter = router({
  list: governingProcedure.output(z.array(governedAgency)).query(({ ctx }) => listAgencies(ctx)),
  suspend: governingProcedure
    .input(governAgencyInput)
    .output(governedAgency)
    .mutation(({ ctx, input }) => suspendAgency(ctx, input)),
  restore: governingProcedure
    .input(governAgencyInput)
    .output(governedAgency)
    .mutation(({ ctx, input }) => restoreAgency(ctx, input)),
});
