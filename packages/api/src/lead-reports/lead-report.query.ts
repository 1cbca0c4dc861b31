import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { leadActivities, leads } from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { openBound } from "@repo/db/sealing/opened";
import type { Funnel, LeadReportRow, ReportGroup } from "@repo/domain/leads/lead-report.schema";
import { type SQL, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import { byName } from "#identity/by-name";

const MOST_ROWS = 200;

const reached = (kind: "VisitBooked" | "VisitCompleted") => sql`exists (
  select from ${leadActivities} where ${leadActivities.leadId} = ${leads.id} and ${leadActivities.kind} = ${kind})`;

const FUNNEL = sql`
  count(*)::int as leads,
  count(*) filter (where ${leads.firstResponseAt} is not null)::int as contacted,
  count(*) filter (where ${reached("VisitBooked")})::int as "visitBooked",
  count(*) filter (where ${reached("VisitCompleted")})::int as visited,
  count(*) filter (where ${leads.stage} = 'Won')::int as won,
  count(*) filter (where ${leads.firstResponseAt} <= ${leads.responseDueAt})::int as "inTime",
  percentile_cont(0.5) within group (
    order by date_part('epoch', ${leads.firstResponseAt} - ${leads.createdAt}) / 60) as "medianResponseMinutes"`;

type Period = Authorized<"report.see", { agencyId: string }> & { since: Date; timeZone: string };

const isCounted = ({ agencyId, since }: Period) => sql`
  ${leads.agencyId} = ${agencyId} and ${leads.mergedIntoId} is null and ${leads.createdAt} >= ${since.toISOString()}::timestamptz`;

export async function findFunnel(db: Executor, period: Period): Promise<Funnel> {
  const [total] = await db.execute<Funnel>(sql`
    select ${FUNNEL} from ${leads}
    where ${isCounted(period)}`);
  if (!total) throw new Error("An aggregate always has a row.");
  return total;
}

/** The largest groups first, weeks in their order. */
export async function listFunnels(db: Executor, groupBy: ReportGroup, period: Period): Promise<LeadReportRow[]> {
  const names: Readonly<Record<ReportGroup, SQL>> = {
    // Sealed, each in its own way: one text for one person, opened below.
    Agent: sql`${users.id} || ${users.name}`,
    Listing: sql`coalesce(${listings.title}, '')`,
    Week: sql`to_char(date_trunc('week', ${leads.createdAt} at time zone ${period.timeZone}), 'YYYY-MM-DD')`,
  };
  const rows = await db.execute<LeadReportRow>(sql`
    select ${names[groupBy]} as name, ${FUNNEL}
    from ${leads}
    join ${memberships} on ${memberships.id} = ${leads.ownerMemberId}
    join ${users} on ${users.id} = ${memberships.userId}
    left join ${listings} on ${listings.id} = ${leads.latestListingId}
    where ${isCounted(period)}
    group by 1 order by ${groupBy === "Week" ? sql`1` : sql`2 desc, 1`} limit ${MOST_ROWS}`);
  if (groupBy !== "Agent") return rows;
  return rows
    .map((row) => ({ ...row, name: openBound("users.name", row.name) }))
    .toSorted((a, b) => b.leads - a.leads || byName(a, b));
}
