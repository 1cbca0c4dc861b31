import { type ListingDetail, listingIdInput } from "@repo/domain/listings/listing.schema";
import { renditionUrl, widthFor } from "@repo/domain/listings/rendition";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { webEnv } from "#env";
import { SiteHeader } from "#features/account/site-header";
import { NewestHomes } from "#features/listing-search/newest-homes";
import { EndedHomePage } from "#features/listings/ended-home-page";
import { listingJsonLd } from "#features/listings/listing-json-ld";
import { ListingPage } from "#features/listings/listing-page";
import { ReportListingDialog } from "#features/moderation/report-listing-dialog";
import { paths } from "#paths";
import { answerAs } from "#server/answer-status";
import { serverCaller } from "#server/trpc";
import { VisitOrAsk } from "./visit-or-ask";

type PageProps = { params: Promise<{ listingId: string; slug: string }> };

const orUndefined = (error: unknown) => {
  if (error instanceof TRPCError && error.code === "NOT_FOUND") return undefined;
  throw error;
};

/** The home, or what is told where it was; whatever else is hidden is not there. */
const loadHome = cache(async (listingId: string) => {
  const input = listingIdInput.safeParse({ listingId });
  if (!input.success) notFound();
  const caller = await serverCaller();
  const listing = await caller.listings.detail(input.data).catch(orUndefined);
  const ended = listing ? undefined : await caller.listings.ended(input.data).catch(orUndefined);
  if (!listing && !ended) notFound();
  return { listing, ended };
});

const ENDED_TITLE = "No longer on the market";
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
  const { listing } = await loadHome((await params).listingId);
  if (!listing) return { title: ENDED_TITLE, robots: { index: false } };
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
  const { listing, ended } = await loadHome(listingId);
  const caller = await serverCaller();
  const now = new Date().toISOString();
  if (ended) {
    answerAs(410);
    return (
      <>
        <SiteHeader me={await caller.identity.me()} />
        <main id="main" tabIndex={-1} className="outline-none">
          <EndedHomePage ended={ended} similar={<NewestHomes listings={ended.similar} now={now} />} />
        </main>
      </>
    );
  }
  if (!listing) notFound();
  if (slug !== listing.slug) permanentRedirect(paths.listing(listing));
  const [me, similar, record, facets] = await Promise.all([
    caller.identity.me(),
    // A home that was hidden a moment ago has none beside it any more.
    caller.listings.similar({ listingId }).catch(orUndefined),
    caller.listings.agentRecord({ listingId }).catch(orUndefined),
    caller.listings.facets({ listingId }).catch(orUndefined),
  ]);
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
        <ListingPage
          listing={listing}
          now={new Date(now)}
          actions={<VisitOrAsk listingId={listingId} agentName={listing.agentName} agencyName={listing.agencyName} />}
          record={record ?? null}
          facets={facets ?? []}
          similar={similar && similar.length > 0 ? <NewestHomes listings={similar} now={now} /> : null}
          report={<ReportListingDialog listingId={listingId} email={me?.email} />}
        />
      </main>
    </>
  );
}
