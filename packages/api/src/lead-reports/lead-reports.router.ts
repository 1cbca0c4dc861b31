import { leadReport, leadReportInput } from "@repo/domain/leads/lead-report.schema";
import { memberProcedure, router } from "#trpc/trpc";
import { showLeadReport } from "./show-lead-report";

export const leadReportsRouter = router({
  show: memberProcedure
    .input(leadReportInput)
    .output(leadReport)
    .query(({ ctx, input }) => showLeadReport(ctx, input)),
});
