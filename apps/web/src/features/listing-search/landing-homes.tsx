import { marketOf } from "@repo/domain/markets/markets";
import type { PlaceView } from "@repo/domain/places/place.schema";
import { LANDING_PAGES, type LandingPage, landingSlug, landingTitle } from "@repo/domain/search/landing-page";
import type { SearchResult } from "@repo/domain/search/search.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import Link from "next/link";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { homeCountText } from "#wording/home-wording";
import { NewestHomes } from "./newest-homes";

type LandingHomesProps = {
  page: LandingPage;
  place: PlaceView;
  criteria: SearchCriteria;
  result: SearchResult;
  title: string;
  now: string;
};

/** What a search engine and its visitor see of a place: real homes, real counts, and the way to the map. */
export function LandingHomes({ page, place, criteria, result, title, now }: LandingHomesProps) {
  const market = marketOf(place.market);
  const others = LANDING_PAGES.filter(
    (other) => other.listingType === page.listingType && landingSlug(other) !== landingSlug(page),
  );
  return (
    <div className="grid gap-8">
      {/* Own data, with "<" written so that no text can end the script. */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(title, result) }} />
      <header className="grid gap-3">
        <h1 className="text-2xl text-balance">{title}</h1>
        <p className="max-w-prose text-ink-muted">{introduction(place, result, market.formatPriceShort)}</p>
        <Button asChild variant="primary" className="w-fit">
          <Link href={paths.search(criteria)}>See {homeCountText(result.total)} on the map</Link>
        </Button>
      </header>
      <NewestHomes listings={result.cards} now={now} />
      <nav aria-label={`More in ${place.name}`} className="flex flex-wrap gap-x-6 gap-y-2">
        {others.map((other) => (
          <Link
            key={landingSlug(other)}
            href={paths.landing(place.slug, other)}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {landingTitle(other, place.name, market)}
          </Link>
        ))}
      </nav>
    </div>
  );
}

function introduction(
  place: PlaceView,
  { total, pins, clusters }: SearchResult,
  price: (amount: number) => string,
): string {
  const where = `${place.name}, ${place.partOf}`;
  if (total === 0) return `No home of this kind is offered in ${where} today. The others below may fit.`;
  const lowest = Math.min(
    ...pins.map(({ priceMinor }) => priceMinor),
    ...clusters.map(({ priceMinorMin }) => priceMinorMin),
  );
  const highest = Math.max(
    ...pins.map(({ priceMinor }) => priceMinor),
    ...clusters.map(({ priceMinorMax }) => priceMinorMax),
  );
  return `${homeCountText(total)} in ${where} today, from ${price(lowest)} to ${price(highest)}. Every one was reviewed before it was shown.`;
}

function jsonLd(name: string, { total, cards }: SearchResult): string {
  const list = {
    "@context": "https://schema.org",
    "@type": "ItemList",
    name,
    numberOfItems: total,
    itemListElement: cards.map((home, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: home.title,
      url: paths.listing(home),
    })),
  };
  return JSON.stringify(list).replaceAll("<", "\\u003c");
}
