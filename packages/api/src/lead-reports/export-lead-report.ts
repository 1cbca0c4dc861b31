import type { LeadReportInput } from "@repo/domain/leads/lead-report.schema";
import { csvCell } from "@repo/domain/text/csv-cell";
import { recordAudit } from "#audit/record-audit";
import { ownMembership } from "#identity/own-membership";
import { inTransaction, type RequestContext } from "#request-context";
import { showLeadReport } from "./show-lead-report";

const HEADER = "name,leads,contacted,visit booked,visited,won,answered in time,median response minutes";

/** The report as a file for a spreadsheet. Who took it away is noted. */
export async function exportLeadReport(ctx: RequestContext, input: LeadReportInput): Promise<string> {
  const { rows } = await showLeadReport(ctx, input);
  const { agencyId } = await ownMembership(ctx);
  await inTransaction(ctx, (tx) =>
    recordAudit(ctx, tx, { action: "report.export", entity: "agency", entityId: agencyId, agencyId, details: input }),
  );
  const lines = rows.map(({ name, leads, contacted, visitBooked, visited, won, inTime, medianResponseMinutes }) =>
    [name, leads, contacted, visitBooked, visited, won, inTime, medianResponseMinutes?.toFixed(1) ?? ""]
      .map(csvCell)
      .join(","),
  );
  return `${[HEADER, ...lines].join("\r\n")}\r\n`;
}
