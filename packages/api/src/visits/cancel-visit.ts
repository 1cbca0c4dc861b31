import type { Transaction } from "@repo/db/client";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { CancelVisitByLinkInput, CancelVisitInput, VisitView } from "@repo/domain/visits/visit.schema";
import { canBecome } from "@repo/domain/visits/visit-status";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { followCancelledVisit } from "#leads/follow-visit";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { findVisitView } from "./agenda.query";
import { openByLink } from "./visit-link";
import { findVisit, hasOtherUpcomingVisit, markVisitCancelled } from "./visits.repository";

/** By a signed-in host, manager or visitor. */
export function cancelVisit(ctx: RequestContext, { visitId, reason }: CancelVisitInput): Promise<VisitView> {
  return inTransaction(ctx, async (tx) => {
    const visit = await findVisit(tx, visitId);
    if (!visit) throw notFound("visit");
    return cancel(ctx, tx, authorize(ctx.actor, "visit.cancel", visit), reason);
  });
}

/** By whoever holds the visit's link. */
export function cancelVisitByLink(ctx: RequestContext, input: CancelVisitByLinkInput): Promise<VisitView> {
  return inTransaction(ctx, async (tx) =>
    cancel(ctx, tx, openByLink(await findVisit(tx, input.visitId), input.manageToken), input.reason),
  );
}

type CancellableVisit = Parameters<typeof markVisitCancelled>[1];

async function cancel(
  ctx: RequestContext,
  tx: Transaction,
  visit: CancellableVisit,
  reason: string,
): Promise<VisitView> {
  if (!canBecome(visit.status, "Cancelled")) {
    throw new DomainError("invalidState", "visit.notCancellable", { status: visit.status });
  }
  const cancelled = await markVisitCancelled(tx, visit, reason);
  if (!cancelled) throw new DomainError("conflict", "visit.changedMeanwhile");
  const { id: visitId, agencyId, leadId } = cancelled;
  if (leadId !== null) {
    const hasOtherUpcoming = await hasOtherUpcomingVisit(tx, leadId, visitId, ctx.now());
    await followCancelledVisit(ctx, tx, { agencyId, leadId, visitId, hasOtherUpcoming, reason });
  }
  await recordAudit(ctx, tx, { action: "visit.cancel", entity: "visit", entityId: visitId, agencyId });
  await enqueueMessage(tx, { agencyId, kind: "VisitCancelled", subject: { visitId } });
  const view = await findVisitView(tx, visitId);
  if (!view) throw notFound("visit");
  return view;
}
