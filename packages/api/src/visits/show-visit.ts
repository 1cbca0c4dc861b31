import { notFound } from "@repo/domain/domain-error";
import type { OwnVisitView, VisitByLinkInput } from "@repo/domain/visits/visit.schema";
import type { RequestContext } from "#request-context";
import { findVisitView } from "./agenda.query";
import { findVisitPolicy } from "./host-calendar.query";
import { openVisitByLink } from "./open-visit-by-link";
import { findMeetingPoint } from "./visit-letter.query";

/** For the holder of the link, who needs no account. Gate codes and the exact door are for confirmed visits only. */
export async function showVisit(ctx: RequestContext, input: VisitByLinkInput): Promise<OwnVisitView> {
  const opened = await openVisitByLink(ctx, input);
  const visit = await findVisitView(ctx.db, opened.id);
  if (!visit) throw notFound("visit");
  const isConfirmed = visit.status === "Confirmed";
  const [policy, point] = await Promise.all([
    findVisitPolicy(ctx.db, opened.listingId),
    findMeetingPoint(ctx.db, opened.propertyId),
  ]);
  return {
    ...visit,
    accessNotes: isConfirmed ? policy.accessNotes : "",
    directionsPoint: isConfirmed && opened.mode === "InPerson" ? (point ?? null) : null,
    canChange: (isConfirmed || visit.status === "Pending") && opened.startsAt > ctx.now(),
  };
}
