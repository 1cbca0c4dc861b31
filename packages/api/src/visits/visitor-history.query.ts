import type { Executor } from "@repo/db/client";
import { visits } from "@repo/db/schema/visits";
import type { VisitorHistory } from "@repo/domain/visits/booking-risk";
import { sql } from "drizzle-orm";

const REMEMBERED = "180 days";

export async function findVisitorHistory(db: Executor, visitorKey: string, now: Date): Promise<VisitorHistory> {
  const today = now.toISOString();
  const [row] = await db.execute<VisitorHistory>(sql`
    select count(*) filter (where status in ('Pending', 'Confirmed') and starts_at > ${today}::timestamptz)::int
             as "upcomingVisits",
           count(*) filter (where status = 'VisitorNoShow'
                              and starts_at > ${today}::timestamptz - ${REMEMBERED}::interval)::int as "recentNoShows"
    from ${visits} where visitor_key = ${visitorKey}`);
  return row ?? { upcomingVisits: 0, recentNoShows: 0 };
}
