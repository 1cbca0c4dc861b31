import { DomainError, notFound } from "@repo/domain/domain-error";
import type { RecordOutcomeInput, VisitView } from "@repo/domain/visits/visit.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { followVisitOutcome } from "#leads/follow-visit";
import { inTransaction, type RequestContext } from "#request-context";
import { loadVisitView } from "./load-visit-view";
import { findVisit, markVisitOutcome } from "./visits.repository";

/** How a visit went, said by its host once it has begun. */
export function recordVisitOutcome(ctx: RequestContext, input: RecordOutcomeInput): Promise<VisitView> {
  return inTransaction(ctx, async (tx) => {
    const found = await findVisit(tx, input.visitId);
    if (!found) throw notFound("visit");
    const visit = authorize(ctx.actor, "visit.host", found);
    if (visit.status !== "Confirmed" || visit.startsAt > ctx.now())
      throw new DomainError("invalidState", "visit.outcomeNotDue", { status: visit.status });
    const recorded = await markVisitOutcome(tx, visit, { status: input.outcome, outcomeNote: input.note });
    if (!recorded) throw new DomainError("conflict", "visit.changedMeanwhile");
    const { id: visitId, agencyId, leadId } = recorded;
    if (leadId !== null && input.outcome === "Completed")
      await followVisitOutcome(ctx, tx, { agencyId, leadId, visitId });
    await recordAudit(ctx, tx, {
      action: "visit.outcome",
      entity: "visit",
      entityId: visitId,
      agencyId,
      details: { outcome: input.outcome },
    });
    return loadVisitView(tx, visitId);
  });
}
