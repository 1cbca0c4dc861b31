import { DomainError, notFound } from "@repo/domain/domain-error";
import type { DecideVisitInput, VisitView } from "@repo/domain/visits/visit.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { followCancelledVisit } from "#leads/follow-visit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { findVisitView } from "./agenda.query";
import { tellThoseWhoWait } from "./tell-those-who-wait";
import { findVisit, hasOtherUpcomingVisit, markVisitDecided } from "./visits.repository";

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
    const { id: visitId, agencyId, leadId, sequence } = decided;
    if (!isConfirmed && leadId !== null) {
      const hasOtherUpcoming = await hasOtherUpcomingVisit(tx, leadId, visitId, ctx.now());
      await followCancelledVisit(ctx, tx, { agencyId, leadId, visitId, hasOtherUpcoming, reason: input.reason });
    }
    if (!isConfirmed) await tellThoseWhoWait(ctx, tx, decided);
    await recordAudit(ctx, tx, {
      action: "visit.decide",
      entity: "visit",
      entityId: visitId,
      agencyId,
      details: { decision: input.decision },
    });
    await enqueueMessage(tx, {
      agencyId,
      kind: isConfirmed ? "VisitBooked" : "VisitDenied",
      subject: { visitId, sequence: String(sequence) },
    });
    const view = await findVisitView(tx, visitId);
    if (!view) throw notFound("visit");
    return view;
  });
}
