import { listingIdInput } from "@repo/domain/listings/listing.schema";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingHostsForm } from "#features/visits/listing-hosts-form";
import { VisitTermsForm } from "#features/visits/visit-terms-form";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Terms of visits" };

export default async function VisitTermsPage({ params }: { params: Promise<{ listingId: string }> }) {
  const input = listingIdInput.safeParse(await params);
  if (!input.success) notFound();
  const own = await (await serverCaller()).listings.own();
  const listing = own.find(({ id }) => id === input.data.listingId);
  if (!listing) notFound();
  await Promise.all([
    prefetchNow(trpc.visits.policy.queryOptions(input.data)),
    prefetchNow(trpc.visits.hosts.queryOptions(input.data)),
  ]);
  return (
    <HydrateClient>
      <PageHeader title="Terms of visits" description={listing.title} />
      <div className="mt-8 grid gap-12">
        <ListingHostsForm listingId={listing.id} />
        <VisitTermsForm listingId={listing.id} />
      </div>
    </HydrateClient>
  );
}
