import { DomainError, notFound } from "@repo/domain/domain-error";
import { isPubliclyVisible } from "@repo/domain/listings/publicly-visible";
import type { ReportListingInput } from "@repo/domain/moderation/abuse-report.schema";
import { recordAudit } from "#audit/record-audit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { hasTriesLeft } from "#spam/has-tries-left";
import { insertReportOnce } from "./abuse-reports.repository";
import { findListing } from "./moderation.repository";

/** Keeps a visitor's report once per person and listing, and promises a letter that says so. */
export async function reportListing(ctx: RequestContext, input: ReportListingInput): Promise<{ isFirst: boolean }> {
  const listing = await findListing(ctx.db, input.listingId);
  if (!listing || !isPubliclyVisible(listing, ctx.now())) throw notFound("listing");
  const network = { of: ["report", ctx.clientAddress ?? "inside"], burst: 5, perHour: 10 };
  const person = { of: ["reporter", input.email], burst: 5, perHour: 5 };
  if (!(await hasTriesLeft(ctx.db, [network, person], ctx.now()))) {
    throw new DomainError("limitExceeded", "report.tooMany");
  }
  return inTransaction(ctx, async (tx) => {
    const reportId = await insertReportOnce(tx, input);
    if (reportId === undefined) return { isFirst: false };
    const { id: entityId, agencyId } = listing;
    const details = { reason: input.reason };
    await recordAudit(ctx, tx, { action: "listing.report", entity: "listing", entityId, agencyId, details });
    await enqueueMessage(tx, { agencyId: null, kind: "ReportReceived", subject: { reportId } });
    return { isFirst: true };
  });
}
