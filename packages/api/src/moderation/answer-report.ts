import { userIdOf } from "@repo/domain/access/actor";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { AnswerReportInput } from "@repo/domain/moderation/abuse-report.schema";
import type { ModerationView } from "@repo/domain/moderation/moderation.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { findReport, markAnswered } from "./abuse-reports.repository";
import { showModerationCase } from "./show-moderation-case";

/** Closes a report and tells whoever made it what came of it. */
export async function answerReport(ctx: RequestContext, input: AnswerReportInput): Promise<ModerationView> {
  const listingId = await inTransaction(ctx, async (tx) => {
    const found = await findReport(tx, input.reportId);
    const answeredByUserId = userIdOf(ctx.actor);
    if (!found || answeredByUserId === null) throw notFound("moderation");
    const { report, agencyId } = found;
    authorize(ctx.actor, "moderation.decide", { agencyId });
    if (!(await markAnswered(tx, { ...input, answeredByUserId, answeredAt: ctx.now() }))) {
      throw new DomainError("invalidState", "report.answered");
    }
    const entry = { entity: "listing", entityId: report.listingId, agencyId, details: { outcome: input.outcome } };
    await recordAudit(ctx, tx, { action: "moderation.answerReport", ...entry });
    await enqueueMessage(tx, { agencyId: null, kind: "ReportAnswered", subject: { reportId: input.reportId } });
    return report.listingId;
  });
  return showModerationCase(ctx, listingId);
}
