import type { Transaction } from "@repo/db/client";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { CancelVisitByLinkInput, CancelVisitInput, VisitView } from "@repo/domain/visits/visit.schema";
import { canBecome } from "@repo/domain/visits/visit-status";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { followEndedVisit } from "./follow-ended-visit";
import { loadVisitView } from "./load-visit-view";
import { openVisitByLink } from "./open-visit-by-link";
import { type CancellableVisit, findVisit, markVisitCancelled } from "./visits.repository";

/** By a signed-in host, manager or visitor. */
export function cancelVisit(ctx: RequestContext, { visitId, reason }: CancelVisitInput): Promise<VisitView> {
  return inTransaction(ctx, async (tx) => {
    const visit = await findVisit(tx, visitId);
    if (!visit) throw notFound("visit");
    const isVisitor = ctx.actor.kind === "user" && ctx.actor.userId === visit.visitorUserId;
    const by = isVisitor ? "Visitor" : "Host";
    return cancel(ctx, tx, authorize(ctx.actor, "visit.cancel", visit), { reason, by });
  });
}

/** By whoever holds the visit's link. */
export async function cancelVisitByLink(ctx: RequestContext, input: CancelVisitByLinkInput): Promise<VisitView> {
  const visit = await openVisitByLink(ctx, input);
  return inTransaction(ctx, (tx) => cancel(ctx, tx, visit, { reason: input.reason, by: "Visitor" }));
}

async function cancel(
  ctx: RequestContext,
  tx: Transaction,
  visit: CancellableVisit,
  ending: { reason: string; by: "Visitor" | "Host" },
): Promise<VisitView> {
  if (!canBecome(visit.status, "Cancelled")) {
    throw new DomainError("invalidState", "visit.notCancellable", { status: visit.status });
  }
  const cancelled = await markVisitCancelled(tx, visit, ending);
  if (!cancelled) throw new DomainError("conflict", "visit.changedMeanwhile");
  const { id: visitId, agencyId } = cancelled;
  await recordAudit(ctx, tx, { action: "visit.cancel", entity: "visit", entityId: visitId, agencyId });
  await followEndedVisit(ctx, tx, cancelled, { kind: "VisitCancelled", reason: ending.reason });
  return loadVisitView(tx, visitId);
}
