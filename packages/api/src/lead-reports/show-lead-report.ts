import type { LeadReport, LeadReportInput } from "@repo/domain/leads/lead-report.schema";
import { authorize } from "#access/authorize";
import { ownMembership } from "#identity/own-membership";
import type { RequestContext } from "#request-context";
import { findFunnel, listFunnels } from "./lead-report.query";

const DAY_MS = 86_400_000;

/** How far leads came and how fast they were answered: for the agency's manager. */
export async function showLeadReport(ctx: RequestContext, { groupBy, days }: LeadReportInput): Promise<LeadReport> {
  const own = authorize(ctx.actor, "report.see", await ownMembership(ctx));
  const period = { ...own, since: new Date(ctx.now().getTime() - days * DAY_MS) };
  const [total, rows] = await Promise.all([findFunnel(ctx.db, period), listFunnels(ctx.db, groupBy, period)]);
  return { total, rows: [...rows] };
}
