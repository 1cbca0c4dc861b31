import type { Executor } from "@repo/db/client";
import type { RoutableMember } from "@repo/domain/leads/route-lead";
import { instantAt, localDateOf } from "@repo/domain/time/wall-clock";
import { type LeadCounts, latelySince } from "./lead-ledger";
import { countLeads, findAgencyZone, listRoutingMembers } from "./routing.query";

/** Everybody of an agency with what routing asks about them now, and the zone in which its days begin. */
export async function loadRoutableMembers(
  db: Executor,
  agencyId: string,
  now: Date,
): Promise<{ timeZone: string; members: RoutableMember[] }> {
  const [timeZone, members] = await Promise.all([findAgencyZone(db, agencyId), listRoutingMembers(db, agencyId)]);
  const today = instantAt(localDateOf(now, timeZone), "00:00", timeZone, "begin");
  const counts = await countLeads(db, agencyId, { lately: latelySince(now), today });
  const none = { leadsToday: 0, leadsLately: 0 };
  return { timeZone, members: membersAt(members, now, (memberId) => counts.get(memberId) ?? none) };
}

type StoredMember = { memberId: string; pausedUntil: Date | null; dailyCap: number | null };

/** Members as routing sees them at an instant. */
export function membersAt(
  members: readonly StoredMember[],
  at: Date,
  countsOf: (memberId: string) => LeadCounts,
): RoutableMember[] {
  return members.map(({ memberId, pausedUntil, dailyCap }) => ({
    memberId,
    isPaused: pausedUntil !== null && pausedUntil > at,
    dailyCap,
    ...countsOf(memberId),
  }));
}
