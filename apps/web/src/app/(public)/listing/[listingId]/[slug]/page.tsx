import { type ListingDetail, listingIdInput } from "@repo/domain/listings/listing.schema";
import { renditionUrl, widthFor } from "@repo/domain/listings/rendition";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { webEnv } from "#env";
import { SiteHeader } from "#features/account/site-header";
import { EnquiryForm } from "#features/leads/enquiry-form";
import { listingJsonLd } from "#features/listings/listing-json-ld";
import { ListingPage } from "#features/listings/listing-page";
import { ReportListingDialog } from "#features/moderation/report-listing-dialog";
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

const PREVIEW_WIDTH = 1_280;

const absolute = (address: string) => new URL(address, webEnv().NEXTAUTH_URL).toString();

/** As JPEG, which every previewer of links reads; pictures from before there were renditions as they are. */
function previewsOf({ photos }: ListingDetail): string[] {
  return photos.map((photo) =>
    absolute(
      photo.widths.length === 0 ? photo.url : renditionUrl(photo, widthFor(photo.widths, PREVIEW_WIDTH), "jpeg"),
    ),
  );
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const listing = await loadListing((await params).listingId);
  return {
    title: listing.title,
    description: listing.description.slice(0, 160),
    alternates: { canonical: absolute(paths.listing(listing)) },
    openGraph: {
      type: "website",
      title: listing.title,
      description: listing.description.slice(0, 160),
      url: absolute(paths.listing(listing)),
      images: previewsOf(listing).slice(0, 1),
    },
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
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{
          __html: listingJsonLd(listing, absolute(paths.listing(listing)), previewsOf(listing)),
        }}
      />
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="outline-none">
        <HydrateClient>
          <ListingPage
            listingId={listingId}
            now={new Date().toISOString()}
            actions={<VisitOrAsk visit={<VisitBooking {...parties} />} ask={<EnquiryForm {...parties} />} />}
            report={<ReportListingDialog listingId={listingId} email={me?.email} />}
          />
        </HydrateClient>
      </main>
    </>
  );
}
