import { marketOf } from "@repo/domain/markets/markets";
import { placeBySlugInput } from "@repo/domain/places/place.schema";
import { landingPageOf, landingTitle } from "@repo/domain/search/landing-page";
import { searchCriteria } from "@repo/domain/search/search-criteria";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SiteHeader } from "#features/account/site-header";
import { LandingHomes } from "#features/listing-search/landing-homes";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";

type PageProps = { params: Promise<{ place: string; kind: string }> };

const load = cache(async (placeSlug: string, kind: string) => {
  const page = landingPageOf(kind);
  const input = placeBySlugInput.safeParse({ slug: placeSlug });
  if (!page || !input.success) notFound();
  const caller = await serverCaller();
  const place = await caller.places.bySlug(input.data);
  if (!place) notFound();
  const criteria = searchCriteria.parse({
    market: place.market,
    listingType: page.listingType,
    places: [place.slug],
    ...(page.bedrooms !== null && { bedrooms: [page.bedrooms] }),
    ...(page.propertySubType !== null && { propertySubTypes: [page.propertySubType] }),
  });
  const result = await caller.search.results({ criteria });
  return { page, place, criteria, result, title: landingTitle(page, place.name, marketOf(place.market)) };
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { place: slug, kind } = await params;
  const { page, place, result, title } = await load(slug, kind);
  return {
    title,
    description: `${result.total} ${title} (${place.partOf}), on a map, with prices, areas and times to visit.`,
    alternates: { canonical: paths.landing(place.slug, page) },
    // A page without homes has nothing to say to a search engine.
    robots: { index: result.total > 0 },
  };
}

export default async function Landing({ params }: PageProps) {
  const { place: slug, kind } = await params;
  const caller = await serverCaller();
  const [me, landing] = await Promise.all([caller.identity.me(), load(slug, kind)]);
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl px-gutter py-8 outline-none">
        <LandingHomes {...landing} now={new Date().toISOString()} />
      </main>
    </>
  );
}
