import { jobsInput } from "@repo/domain/platform/job.schema";
import type { Metadata } from "next";
import { JobsPage } from "#features/platform/jobs-page";
import { paths } from "#paths";
import { HydrateClient } from "#server/trpc";
import { PageHeader } from "#ui/page-header";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Background jobs", robots: { index: false } };

type Asked = Promise<Record<string, string | string[] | undefined>>;

export default async function AdminJobsPage({ searchParams }: { searchParams: Asked }) {
  const given = Object.entries(await searchParams).filter(([, value]) => value !== "" && value !== undefined);
  const asked = jobsInput.safeParse(Object.fromEntries(given));
  return (
    <AdminPage path={paths.adminJobs()} here="Jobs">
      <PageHeader title="Background jobs" description="What the worker has to do, and what it could not." />
      <HydrateClient>
        <JobsPage asked={asked.success ? asked.data : {}} />
      </HydrateClient>
    </AdminPage>
  );
}
