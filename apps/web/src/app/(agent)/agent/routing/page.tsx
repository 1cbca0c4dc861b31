import type { Metadata } from "next";
import { RoutingPage } from "#features/lead-routing/routing-page";
import { LeadSources } from "#features/lead-sources/lead-sources";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Who gets leads" };

export default async function LeadRoutingPage() {
  const me = await (await serverCaller()).identity.me();
  const isManager = me?.memberships[0]?.role === "Manager";
  await Promise.all([
    prefetchNow(trpc.leadRouting.show.queryOptions()),
    ...(isManager
      ? [prefetchNow(trpc.leadSources.list.queryOptions()), prefetchNow(trpc.listings.own.queryOptions())]
      : []),
  ]);
  return (
    <HydrateClient>
      <PageHeader title="Who gets leads" description="How new leads find their owner, and why." />
      <div className="mt-8 grid gap-12">
        <RoutingPage />
        {isManager ? <LeadSources /> : null}
      </div>
    </HydrateClient>
  );
}
