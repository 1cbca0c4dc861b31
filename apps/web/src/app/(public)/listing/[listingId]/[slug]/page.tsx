import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { SiteHeader } from "#features/account/site-header";
import { EnquiryForm } from "#features/leads/enquiry-form";
import { ListingPage } from "#features/listings/listing-page";
import { VisitBooking } from "#features/visits/visit-booking";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { VisitOrAsk } from "./visit-or-ask";

type PageProps = { params: Promise<{ listingId: string; slug: string }> };

const loadListing = cache(async (listingId: string) => {
  const input = listingIdInput.safeParse({ listingId });
  if (!input.success) notFound();
  const caller = await serverCaller();
  return caller.listings.detail(input.data).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const listing = await loadListing((await params).listingId);
  return {
    title: listing.title,
    description: listing.description.slice(0, 160),
    alternates: { canonical: paths.listing(listing) },
  };
}

export default async function Listing({ params }: PageProps) {
  const { listingId, slug } = await params;
  const listing = await loadListing(listingId);
  if (slug !== listing.slug) permanentRedirect(paths.listing(listing));
  const caller = await serverCaller();
  const [me] = await Promise.all([caller.identity.me(), prefetchNow(trpc.listings.detail.queryOptions({ listingId }))]);
  const parties = { listingId, agentName: listing.agentName, agencyName: listing.agencyName };
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="outline-none">
        <HydrateClient>
          <ListingPage
            listingId={listingId}
            now={new Date().toISOString()}
            actions={<VisitOrAsk visit={<VisitBooking {...parties} />} ask={<EnquiryForm {...parties} />} />}
          />
        </HydrateClient>
      </main>
    </>
  );
}
