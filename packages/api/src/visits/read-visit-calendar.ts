import { notFound } from "@repo/domain/domain-error";
import type { VisitByLinkInput } from "@repo/domain/visits/visit.schema";
import type { RequestContext } from "#request-context";
import { findVisitView } from "./agenda.query";
import { openVisitByLink } from "./open-visit-by-link";
import { visitCalendarFile } from "./visit-calendar";
import { findVisitParties } from "./visit-letter.query";

/** The visit as a file for the holder's own calendar. */
export async function readVisitCalendar(ctx: RequestContext, link: VisitByLinkInput, origin: string): Promise<string> {
  const visit = await openVisitByLink(ctx, link);
  const [view, parties] = await Promise.all([findVisitView(ctx.db, visit.id), findVisitParties(ctx.db, visit.id)]);
  if (!view || !parties) throw notFound("visit");
  const isConfirmed = view.status === "Confirmed";
  const url = `${origin}/visit/${visit.id}?key=${encodeURIComponent(link.manageToken)}`;
  return visitCalendarFile(
    {
      ...view,
      sequence: visit.sequence,
      location: [isConfirmed ? parties.addressLine : "", view.localityName, view.cityName].filter(Boolean).join(", "),
      description: url,
      isConfirmed,
      attendee: null,
      url,
    },
    "REQUEST",
    ctx.now(),
  );
}
