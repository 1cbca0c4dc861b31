import { auditPage, auditVerification, searchAuditInput } from "@repo/domain/platform/audit.schema";
import { acrossAgencies, adminProcedure, router } from "#trpc/trpc";
import { searchAudit, showVerification } from "./search-audit";

const auditorProcedure = adminProcedure.use(acrossAgencies);

export const auditRouter = router({
  search: auditorProcedure
    .input(searchAuditInput)
    .output(auditPage)
    .query(({ ctx, input }) => searchAudit(ctx, input)),
  verify: auditorProcedure.output(auditVerification).query(({ ctx }) => showVerification(ctx)),
});
