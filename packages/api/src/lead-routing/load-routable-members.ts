import type { RoutableMember } from "@repo/domain/leads/route-lead";
import { instantAt, localDateOf } from "@repo/domain/time/wall-clock";
import type { RequestContext } from "#request-context";
import { latelySince } from "./lead-ledger";
import { countLeads, findAgencyZone, listRoutingMembers } from "./routing.query";

/** Everybody of an agency with what routing asks about them now, and the zone in which its days begin. */
export async function loadRoutableMembers(
  ctx: RequestContext,
  agencyId: string,
): Promise<{ timeZone: string; members: RoutableMember[] }> {
  const now = ctx.now();
  const [timeZone, members] = await Promise.all([
    findAgencyZone(ctx.db, agencyId),
    listRoutingMembers(ctx.db, agencyId),
  ]);
  const today = instantAt(localDateOf(now, timeZone), "00:00", timeZone, "begin");
  const counts = await countLeads(ctx.db, agencyId, { lately: latelySince(now), today });
  return {
    timeZone,
    members: members.map(({ memberId, pausedUntil, dailyCap }) => ({
      memberId,
      isPaused: pausedUntil !== null && pausedUntil > now,
      dailyCap,
      ...(counts.get(memberId) ?? { leadsToday: 0, leadsLately: 0 }),
    })),
  };
}
