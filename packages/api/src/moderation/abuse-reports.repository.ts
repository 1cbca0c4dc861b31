import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { listings } from "@repo/db/schema/listings";
import { abuseReports } from "@repo/db/schema/moderation";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { opened } from "@repo/db/sealing/opened";
import { open, seal } from "@repo/db/sealing/seal";
import type {
  AbuseReportView,
  AnswerReportInput,
  ReportListingInput,
} from "@repo/domain/moderation/abuse-report.schema";
import { and, asc, eq, isNull } from "drizzle-orm";

/** Nothing when this person has reported the listing before. */
export async function insertReportOnce(tx: Transaction, report: ReportListingInput): Promise<string | undefined> {
  const id = newRowId();
  const [inserted] = await tx
    .insert(abuseReports)
    .values({
      ...report,
      id,
      details: seal("abuse_reports.details", id, report.details),
      email: seal("abuse_reports.email", id, report.email),
      emailIndex: blindIndex("email", report.email),
    })
    .onConflictDoNothing({ target: [abuseReports.listingId, abuseReports.emailIndex] })
    .returning({ id: abuseReports.id });
  return inserted?.id;
}

/** The words of visitors without their addresses. */
export async function listReports(db: Executor, listingId: string): Promise<AbuseReportView[]> {
  const { id, reason, details, createdAt, outcome } = abuseReports;
  const rows = await db
    .select({ id, reason, details, createdAt, outcome })
    .from(abuseReports)
    .where(eq(abuseReports.listingId, listingId))
    .orderBy(asc(abuseReports.createdAt));
  return rows.map((row) => ({
    ...row,
    details: open("abuse_reports.details", row.id, row.details),
    createdAt: row.createdAt.toISOString(),
  }));
}

export async function findReport(db: Executor, reportId: string) {
  const [found] = await db
    .select({
      report: abuseReports,
      email: opened("abuse_reports.email", abuseReports.id, abuseReports.email),
      agencyId: listings.agencyId,
      title: listings.title,
    })
    .from(abuseReports)
    .innerJoin(listings, eq(listings.id, abuseReports.listingId))
    .where(eq(abuseReports.id, reportId));
  return found;
}

type Answer = AnswerReportInput & { answeredByUserId: string; answeredAt: Date };

/** False when it was answered before. */
export async function markAnswered(tx: Transaction, { reportId, ...answer }: Answer): Promise<boolean> {
  const answered = await tx
    .update(abuseReports)
    .set(answer)
    .where(and(eq(abuseReports.id, reportId), isNull(abuseReports.outcome)))
    .returning({ id: abuseReports.id });
  return answered.length > 0;
}
