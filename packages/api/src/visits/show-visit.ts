import type { OwnVisitView, VisitByLinkInput } from "@repo/domain/visits/visit.schema";
import type { RequestContext } from "#request-context";
import { answerAwaited } from "./answer-awaited";
import { findVisitPolicy } from "./host-calendar.query";
import { loadVisitView } from "./load-visit-view";
import { openVisitByLink } from "./open-visit-by-link";
import { findMeetingPoint } from "./visit-letter.query";

/** For the holder of the link, who needs no account. Gate codes and the exact door are for confirmed visits only. */
export async function showVisit(ctx: RequestContext, input: VisitByLinkInput): Promise<OwnVisitView> {
  const opened = await openVisitByLink(ctx, input);
  const visit = await loadVisitView(ctx.db, opened.id);
  const isConfirmed = visit.status === "Confirmed";
  const [policy, point] = await Promise.all([
    findVisitPolicy(ctx.db, opened.listingId),
    findMeetingPoint(ctx.db, opened.propertyId),
  ]);
  return {
    ...visit,
    accessNotes: isConfirmed ? policy.accessNotes : "",
    directionsPoint: isConfirmed && opened.mode === "InPerson" ? (point ?? null) : null,
    answerBy: answerAwaited(visit, policy, ctx.now())?.toISOString() ?? null,
    canChange: (isConfirmed || visit.status === "Pending") && opened.startsAt > ctx.now(),
  };
}
