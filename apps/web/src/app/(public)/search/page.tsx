import { criteriaFromUrl } from "@repo/domain/search/search-url";
import type { Metadata } from "next";
import { SiteHeader } from "#features/account/site-header";
import { HeaderSearch } from "#features/listing-search/header-search";
import { SearchPage } from "#features/listing-search/search-page";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

async function readCriteria(searchParams: SearchParams) {
  const single = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return criteriaFromUrl(new URLSearchParams(single));
}

/** "Indiranagar and Koramangala"; undefined when no known place is searched. */
async function placeNameOf(slugs: readonly string[]): Promise<string | undefined> {
  const caller = await serverCaller();
  const places = await Promise.all(slugs.map((slug) => caller.places.bySlug({ slug })));
  const names = places.flatMap((place) => (place ? [place.name] : []));
  return names.length === 0 ? undefined : new Intl.ListFormat("en-IN").format(names);
}

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  const criteria = await readCriteria(searchParams);
  const placeName = await placeNameOf(criteria.places);
  const deal = criteria.listingType === "Sale" ? "for sale" : "for rent";
  return { title: `Homes ${deal}${placeName ? ` in ${placeName}` : ""}` };
}

export default async function Search({ searchParams }: { searchParams: SearchParams }) {
  const criteria = await readCriteria(searchParams);
  const caller = await serverCaller();
  const [me, placeName] = await Promise.all([
    caller.identity.me(),
    placeNameOf(criteria.places),
    prefetchNow(trpc.search.results.queryOptions({ criteria, zoom: undefined })),
  ]);
  return (
    <>
      <SiteHeader me={me}>
        <HeaderSearch currentName={placeName} />
      </SiteHeader>
      <main id="main" tabIndex={-1} className="flex grow flex-col outline-none">
        <HydrateClient>
          <SearchPage placeName={placeName} now={new Date().toISOString()} />
        </HydrateClient>
      </main>
    </>
  );
}
