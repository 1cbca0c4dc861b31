import type { Executor } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { auditEvents, moderationAppeals, moderationDecisions, moderationUndos } from "@repo/db/schema/moderation";
import { sql } from "drizzle-orm";

/** Decision `d` was not taken back. */
const wasKept = sql`not exists (select from ${moderationUndos} u where u.decision_id = d.id)`;

type Times = { decisions: number; p50: number | null; p90: number | null };

/** How long what was decided since had waited: from the last time it was handed in or appealed before. */
export async function summariseDecisionTimes(db: Executor, since: Date): Promise<Times> {
  const [times] = await db.execute<Times>(sql`
    with decided as (
      select extract(epoch from d.decided_at - coalesce(
        (select max(a.occurred_at) from ${auditEvents} a
          where a.entity_id = d.listing_id and a.occurred_at <= d.decided_at
            and a.action in ('listing.submit', 'moderation.resubmit', 'moderation.appeal')),
        (select l.submitted_at from ${listings} l where l.id = d.listing_id and l.submitted_at <= d.decided_at)
      )) / 3600 as hours
      from ${moderationDecisions} d
      where d.decided_at >= ${since.toISOString()}::timestamptz and d.outcome <> 'Suspended' and ${wasKept}
    )
    select count(*)::int as decisions,
      percentile_cont(0.5) within group (order by hours)::double precision as p50,
      percentile_cont(0.9) within group (order by hours)::double precision as p90
    from decided`);
  return times ?? { decisions: 0, p50: null, p90: null };
}

export async function countOutcomes(db: Executor, since: Date) {
  return db.execute<{ outcome: string; count: number }>(sql`
    select d.outcome, count(*)::int as count from ${moderationDecisions} d
    where d.decided_at >= ${since.toISOString()}::timestamptz and ${wasKept}
    group by d.outcome order by count desc, d.outcome`);
}

type Appeals = { judged: number; overturned: number };

/** Appeals that were judged since: what the next decision on the listing said. */
export async function countAppeals(db: Executor, since: Date): Promise<Appeals> {
  const [appeals] = await db.execute<Appeals>(sql`
    select count(*)::int as judged, count(*) filter (where next.outcome = 'Approved')::int as overturned
    from ${moderationAppeals} a
    join ${moderationDecisions} d on d.id = a.decision_id
    cross join lateral (
      select n.outcome from ${moderationDecisions} n
      where n.listing_id = d.listing_id and n.decided_at >= a.created_at and n.id <> d.id
      order by n.decided_at, n.id limit 1) next
    where a.created_at >= ${since.toISOString()}::timestamptz`);
  return appeals ?? { judged: 0, overturned: 0 };
}
