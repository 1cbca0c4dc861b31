import { notFound } from "@repo/domain/domain-error";
import type { CalendarFeedView } from "@repo/domain/visits/visit.schema";
import { ownMembership } from "#identity/own-membership";
import { makeSecretLink } from "#messages/make-secret-link";
import { openSecretLink } from "#messages/open-secret-link";
import { revokeSecretLinks } from "#messages/revoke-secret-links";
import type { RequestContext } from "#request-context";
import { listVisitsBetween } from "./agenda.query";
import { findAgencyOfMember } from "./agent-calendar.query";
import { agentCalendarFile } from "./visit-calendar";

const YEAR_MS = 365 * 86_400_000;
const PAST_MS = 30 * 86_400_000;

/** A new private address for the agent's calendar; the one before stops working. */
export async function renewCalendarFeed(ctx: RequestContext): Promise<CalendarFeedView> {
  const { memberId } = await ownMembership(ctx);
  await revokeSecretLinks(ctx, "AgentCalendar", memberId);
  const expiresAt = new Date(ctx.now().getTime() + YEAR_MS);
  const secret = await makeSecretLink(ctx, { purpose: "AgentCalendar", subjectId: memberId, expiresAt });
  return { path: `/api/calendar/${secret}` };
}

/** Stops every address handed out so far. */
export async function revokeCalendarFeed(ctx: RequestContext): Promise<null> {
  const { memberId } = await ownMembership(ctx);
  await revokeSecretLinks(ctx, "AgentCalendar", memberId);
  return null;
}

/** The file behind such an address: the agent's own visits of the last month and the coming year. */
export async function readCalendarFeed(ctx: RequestContext, secret: string, origin: string): Promise<string> {
  const memberId = await openSecretLink(ctx, "AgentCalendar", secret);
  const agencyId = memberId === undefined ? undefined : await findAgencyOfMember(ctx.db, memberId);
  if (memberId === undefined || agencyId === undefined) throw notFound("calendar");
  const now = ctx.now();
  const visits = await listVisitsBetween(
    ctx.db,
    [{ agencyId, hostMemberId: memberId }],
    new Date(now.getTime() - PAST_MS),
    new Date(now.getTime() + YEAR_MS),
  );
  return agentCalendarFile(
    visits.map((visit) => ({
      ...visit,
      location: `${visit.localityName}, ${visit.cityName}`,
      description: `Visitor: ${visit.visitorName}`,
      isConfirmed: visit.status !== "Pending",
      attendee: null,
      url: `${origin}/agent/calendar`,
    })),
    "Plinth visits",
    now,
  );
}
