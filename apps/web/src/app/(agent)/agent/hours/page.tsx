import { localDateOf } from "@repo/domain/time/wall-clock";
import type { Metadata } from "next";
import { WorkingHoursForm } from "#features/visits/working-hours-form";
import { HydrateClient, prefetchNow, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Working hours" };

export default async function WorkingHoursPage() {
  await prefetchNow(trpc.visits.availability.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        title="Working hours"
        description="Visits are offered within these hours, where you can get to in time."
      />
      <div className="mt-8">
        <WorkingHoursForm today={localDateOf(new Date(), "UTC")} />
      </div>
    </HydrateClient>
  );
}
