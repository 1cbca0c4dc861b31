import { leadReportInput } from "@repo/domain/leads/lead-report.schema";
import type { Metadata } from "next";
import { ReportPage } from "#features/lead-reports/report-page";
import { HydrateClient, prefetchNow, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Reports" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LeadReportPage({ searchParams }: PageProps) {
  const { by, days } = await searchParams;
  const asked = leadReportInput.safeParse({ groupBy: by, days: days === undefined ? undefined : Number(days) });
  const input = asked.data ?? leadReportInput.parse({});
  await prefetchNow(trpc.leadReports.show.queryOptions(input));
  return (
    <HydrateClient>
      <PageHeader title="Reports" description="How far leads came, and how fast they were answered." />
      <div className="mt-8">
        <ReportPage input={input} />
      </div>
    </HydrateClient>
  );
}
