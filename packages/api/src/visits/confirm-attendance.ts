import { DomainError } from "@repo/domain/domain-error";
import type { VisitByLinkInput, VisitView } from "@repo/domain/visits/visit.schema";
import { inTransaction, type RequestContext } from "#request-context";
import { markAttendanceConfirmed } from "./attendance.repository";
import { loadVisitView } from "./load-visit-view";
import { openVisitByLink } from "./open-visit-by-link";

/** The visitor says that they will come; saying it twice is saying it once. */
export async function confirmAttendance(ctx: RequestContext, link: VisitByLinkInput): Promise<VisitView> {
  const visit = await openVisitByLink(ctx, link);
  return inTransaction(ctx, async (tx) => {
    const confirmed = await markAttendanceConfirmed(tx, visit, ctx.now());
    if (!confirmed) throw new DomainError("invalidState", "visit.notAhead", { status: visit.status });
    return loadVisitView(tx, visit.id);
  });
}
