import type { Executor } from "@repo/db/client";
import { leads } from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { type AgentRecord, LEAST_QUESTIONS, RECORD_DAYS, RECORD_WAITS_HOURS } from "@repo/domain/listings/agent-record";
import { sql } from "drizzle-orm";

const HOUR_MS = 3_600_000;

/** Counted over every lead that the listing's agent had, parts of merged ones too: each was a question that waited. */
export async function findAgentRecord(db: Executor, listingId: string, now: Date): Promise<AgentRecord> {
  const since = new Date(now.getTime() - RECORD_DAYS * 24 * HOUR_MS).toISOString();
  const until = new Date(now.getTime() - RECORD_WAITS_HOURS * HOUR_MS).toISOString();
  const [found] = await db.execute<{ questions: number; answered: number; medianMinutes: number | null }>(sql`
    select count(*)::int as questions, count(${leads.firstResponseAt})::int as answered,
      round(percentile_cont(0.5) within group (
        order by date_part('epoch', ${leads.firstResponseAt} - ${leads.createdAt}) / 60))::int as "medianMinutes"
    from ${leads}
    join ${listings} on ${listings.agentMemberId} = ${leads.ownerMemberId} and ${listings.agencyId} = ${leads.agencyId}
    where ${listings.id} = ${listingId} and ${leads.createdAt} >= ${since}::timestamptz
      and (${leads.firstResponseAt} is not null or ${leads.createdAt} < ${until}::timestamptz)`);
  if (!found || found.questions < LEAST_QUESTIONS) return null;
  const { questions, answered, medianMinutes } = found;
  return { questions, answeredPercent: Math.round((100 * answered) / questions), medianMinutes };
}
