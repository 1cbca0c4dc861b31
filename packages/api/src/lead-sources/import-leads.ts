import { DomainError, invalidField, notFound } from "@repo/domain/domain-error";
import {
  type ImportLeadsInput,
  type LeadImportReport,
  MOST_IMPORTED_LEADS,
} from "@repo/domain/leads/lead-source.schema";
import type { PortalLead } from "@repo/domain/leads/portal";
import { CsvError, parse } from "csv-parse/sync";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { capturePortalLead, checkPortalLead, keyOf } from "./capture-portal-lead";
import { findLeadSource, type LeadSourceRow, listKnownKeys } from "./lead-sources.repository";

const COLUMNS = ["id", "name", "phone", "email", "message", "home"] as const;

type Row = PortalLead & { line: number };

/** A file of leads with a header line. Good rows are stored, or only counted in a dry run; bad ones are told by line. */
export async function importLeads(ctx: RequestContext, input: ImportLeadsInput): Promise<LeadImportReport> {
  const source = await findLeadSource(ctx.db, input.sourceId);
  if (!source) throw notFound("leadSource");
  const { agencyId } = authorize(ctx.actor, "leadSource.change", source);
  const rows = readRows(input.csv);
  const known = await listKnownKeys(
    ctx.db,
    rows.map((row) => keyOf(source, row)),
  );
  const report: LeadImportReport = { isDryRun: input.isDryRun, rows: rows.length, imported: 0, known: 0, problems: [] };
  for (const row of rows) {
    if (known.has(keyOf(source, row))) report.known++;
    else await importRow(ctx, source, { row, report });
  }
  if (!input.isDryRun)
    await inTransaction(ctx, (tx) =>
      recordAudit(ctx, tx, {
        action: "leads.import",
        entity: "leadSource",
        entityId: source.id,
        agencyId,
        details: { imported: report.imported },
      }),
    );
  return report;
}

async function importRow(
  ctx: RequestContext,
  source: LeadSourceRow,
  { row, report }: { row: Row; report: LeadImportReport },
): Promise<void> {
  const { line, ...lead } = row;
  try {
    await (report.isDryRun ? checkPortalLead(ctx, source, lead) : capturePortalLead(ctx, source, lead));
    report.imported++;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    report.problems.push({ line, reason: error.reason });
  }
}

function readRows(csv: string): Row[] {
  const records = parseCsv(csv);
  const [header = []] = records;
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw invalidField("csv", "import.columnsMissing");
  if (records.length - 1 > MOST_IMPORTED_LEADS) throw invalidField("csv", "import.tooLarge");
  return records.slice(1).map((cells, index) => {
    const cell = (column: (typeof COLUMNS)[number]) => (cells[names.indexOf(column)] ?? "").trim();
    return {
      line: index + 2,
      externalId: cell("id"),
      name: cell("name"),
      phone: cell("phone"),
      email: cell("email"),
      message: cell("message"),
      listingRef: cell("home"),
    };
  });
}

function parseCsv(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) throw invalidField("csv", "import.noCsv");
    throw error;
  }
}
