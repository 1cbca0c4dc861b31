import { admit } from "@repo/api/access/admit";
import { withinScope } from "@repo/api/database";
import { exportLeadReport } from "@repo/api/lead-reports/export-lead-report";
import { agenciesOf } from "@repo/domain/access/actor";
import { DomainError } from "@repo/domain/domain-error";
import { leadReportInput } from "@repo/domain/leads/lead-report.schema";
import { createRequestContext } from "#server/request-context";

export const dynamic = "force-dynamic";

/** The manager's report as a file. Whoever may not see it is told that there is none. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const input = leadReportInput.safeParse({
    groupBy: searchParams.get("by") ?? undefined,
    days: searchParams.has("days") ? Number(searchParams.get("days")) : undefined,
  });
  if (!input.success) return new Response(null, { status: 400 });
  try {
    const ctx = await createRequestContext();
    const file = await admit("GET /api/reports/leads", ctx, () =>
      withinScope(agenciesOf(ctx.actor), () => exportLeadReport(ctx, input.data)),
    );
    return new Response(file, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="leads.csv"',
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
