import type { Metadata } from "next";
import { RoutingPage } from "#features/lead-routing/routing-page";
import { HydrateClient, prefetchNow, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Who gets leads" };

export default async function LeadRoutingPage() {
  await prefetchNow(trpc.leadRouting.show.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title="Who gets leads" description="How new leads find their owner, and why." />
      <div className="mt-8">
        <RoutingPage />
      </div>
    </HydrateClient>
  );
}
