import type { Database } from "@repo/db/client";
import { sql } from "drizzle-orm";

type Queue = { waiting: number; dead: number; oldest: number };

/** How the queue does, as text for Prometheus: what waits, for how long the oldest, and what was given up. */
export async function queueMetrics(db: Database): Promise<string> {
  const [queue] = await db.execute<Queue>(sql`
    select count(*) filter (where attempts < max_attempts)::int as waiting,
      count(*) filter (where attempts >= max_attempts)::int as dead,
      coalesce(extract(epoch from now() - min(run_at) filter (where attempts < max_attempts and locked_at is null)), 0)::float8
        as oldest
    from graphile_worker._private_jobs where run_at <= now()`);
  const gauges: [string, number | undefined][] = [
    ["plinth_jobs_waiting", queue?.waiting],
    ["plinth_jobs_given_up", queue?.dead],
    ["plinth_oldest_job_seconds", queue?.oldest],
  ];
  return gauges.map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value ?? 0}\n`).join("");
}
