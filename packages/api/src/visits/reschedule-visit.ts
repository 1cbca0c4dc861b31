import { DomainError, notFound } from "@repo/domain/domain-error";
import { isFreshChoice } from "@repo/domain/visits/attendance";
import type {
  RescheduleVisitByLinkInput,
  RescheduleVisitInput,
  RescheduleVisitResult,
} from "@repo/domain/visits/visit.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { loadListingParties } from "#listings/load-listing-parties";
import { EXCLUSION_VIOLATION, postgresCodeOf } from "#postgres-code";
import { inTransaction, type RequestContext } from "#request-context";
import { askSlot, visitTimeOf } from "./ask-slot";
import { decisionTime } from "./decision-time";
import { loadVisitView } from "./load-visit-view";
import { openVisitByLink } from "./open-visit-by-link";
import { promiseVisitLetter } from "./promise-visit-letter";
import { lockParties } from "./visit-locks.query";
import { findVisit, type MovableVisit, markVisitMoved, releaseOldHolds } from "./visits.repository";

/** By a signed-in host, manager or visitor. */
export async function rescheduleVisit(
  ctx: RequestContext,
  input: RescheduleVisitInput,
): Promise<RescheduleVisitResult> {
  const visit = await findVisit(ctx.db, input.visitId);
  if (!visit) throw notFound("visit");
  const isHost = !(ctx.actor.kind === "user" && ctx.actor.userId === visit.visitorUserId);
  return move(ctx, authorize(ctx.actor, "visit.reschedule", visit), { startsAt: input.startsAt, isHost });
}

/** By whoever holds the visit's link. */
export async function rescheduleVisitByLink(
  ctx: RequestContext,
  input: RescheduleVisitByLinkInput,
): Promise<RescheduleVisitResult> {
  return move(ctx, await openVisitByLink(ctx, input), { startsAt: input.startsAt, isHost: false });
}

type Wish = { startsAt: string; isHost: boolean };

/** The same visit at another time; where the host confirms visits, a visitor's new time is a new request. */
async function move(ctx: RequestContext, visit: MovableVisit, wish: Wish): Promise<RescheduleVisitResult> {
  if (visit.status !== "Confirmed" && visit.status !== "Pending")
    throw new DomainError("invalidState", "visit.notMovable", { status: visit.status });
  if (visit.startsAt <= ctx.now()) throw new DomainError("invalidState", "visit.alreadyBegun");
  const home = await loadListingParties(ctx, visit.listingId);
  const asked = await askSlot(ctx, home, { ...wish, partySize: visit.partySize, exceptVisitId: visit.id });
  const moved = asked.slot && (await moveIfFree(ctx, visit, { ...wish, home, hosts: asked.hosts }));
  return moved ?? { outcome: "slotTaken" };
}

type Move = Wish & { home: Awaited<ReturnType<typeof loadListingParties>>; hosts: readonly { memberId: string }[] };

function moveIfFree(ctx: RequestContext, visit: MovableVisit, { startsAt, isHost, home, hosts }: Move) {
  return inTransaction(ctx, async (tx): Promise<RescheduleVisitResult | undefined> => {
    const hostIds = [...hosts.map(({ memberId }) => memberId), visit.hostMemberId];
    await lockParties(tx, { hostIds, propertyIds: [visit.propertyId], visitorKey: visit.visitorKey });
    // What does not need the answer of the one before is sent together: others wait for each trip between.
    const [{ slot, policy }] = await Promise.all([
      askSlot(ctx, home, { startsAt, partySize: visit.partySize, exceptVisitId: visit.id, db: tx }),
      releaseOldHolds(tx, ctx.now()),
    ]);
    if (!slot) return undefined;
    const needsConfirmation = policy.confirmation === "ByHost" && !isHost;
    const moved = await markVisitMoved(tx, visit, {
      ...visitTimeOf(slot, home, { policy }),
      status: needsConfirmation ? "Pending" : "Confirmed",
      attendanceConfirmedAt: !isHost && isFreshChoice(slot.startsAt, ctx.now()) ? ctx.now() : null,
      decideBy: needsConfirmation ? decisionTime(slot, policy, ctx.now()) : null,
    });
    if (!moved) throw new DomainError("conflict", "visit.changedMeanwhile");
    const { id: visitId, agencyId } = moved;
    const [view] = await Promise.all([
      loadVisitView(tx, visitId),
      recordAudit(ctx, tx, { action: "visit.reschedule", entity: "visit", entityId: visitId, agencyId }),
      promiseVisitLetter(tx, moved, needsConfirmation ? "VisitRequested" : "VisitRescheduled"),
    ]);
    return { outcome: "rescheduled", visit: view };
  }).catch((error: unknown) => {
    // The visitor has another visit then: the constraint says what no slot of this home can know.
    if (postgresCodeOf(error) === EXCLUSION_VIOLATION) return undefined;
    throw error;
  });
}
