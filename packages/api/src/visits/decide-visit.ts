import { DomainError, notFound } from "@repo/domain/domain-error";
import type { DecideVisitInput, VisitView } from "@repo/domain/visits/visit.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { followEndedVisit } from "./follow-ended-visit";
import { loadVisitView } from "./load-visit-view";
import { promiseVisitLetter } from "./promise-visit-letter";
import { findVisit, markVisitDecided } from "./visits.repository";

/** A request is confirmed or denied once; its time was kept for it, so confirming cannot collide. */
export function decideVisit(ctx: RequestContext, input: DecideVisitInput): Promise<VisitView> {
  return inTransaction(ctx, async (tx) => {
    const found = await findVisit(tx, input.visitId);
    if (!found) throw notFound("visit");
    const visit = authorize(ctx.actor, "visit.host", found);
    if (visit.status !== "Pending" || (visit.decideBy !== null && visit.decideBy <= ctx.now()))
      throw new DomainError("invalidState", "visit.notAwaitingDecision", { status: visit.status });
    const isConfirmed = input.decision === "Confirm";
    const decided = await markVisitDecided(
      tx,
      visit,
      isConfirmed ? { status: "Confirmed" } : { status: "Denied", reason: input.reason },
    );
    if (!decided) throw new DomainError("conflict", "visit.changedMeanwhile");
    const { id: visitId, agencyId } = decided;
    await recordAudit(ctx, tx, {
      action: "visit.decide",
      entity: "visit",
      entityId: visitId,
      agencyId,
      details: { decision: input.decision },
    });
    if (isConfirmed) await promiseVisitLetter(tx, decided, "VisitBooked");
    else await followEndedVisit(ctx, tx, decided, { kind: "VisitDenied", reason: input.reason });
    return loadVisitView(tx, visitId);
  });
}
