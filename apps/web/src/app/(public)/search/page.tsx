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

async function placeOf(slug: string | undefined) {
  const caller = await serverCaller();
  return slug === undefined ? null : caller.places.bySlug({ slug });
}

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  const criteria = await readCriteria(searchParams);
  const place = await placeOf(criteria.place);
  const deal = criteria.listingType === "Sale" ? "for sale" : "for rent";
  return { title: `Homes ${deal}${place ? ` in ${place.name}` : ""}` };
}

export default async function Search({ searchParams }: { searchParams: SearchParams }) {
  const criteria = await readCriteria(searchParams);
  const caller = await serverCaller();
  const [me, place] = await Promise.all([
    caller.identity.me(),
    placeOf(criteria.place),
    prefetchNow(trpc.search.results.queryOptions({ criteria, zoom: undefined })),
  ]);
  return (
    <>
      <SiteHeader me={me}>
        <HeaderSearch currentName={place?.name} />
      </SiteHeader>
      <main id="main" tabIndex={-1} className="flex grow flex-col outline-none">
        <HydrateClient>
          <SearchPage placeName={place?.name} now={new Date().toISOString()} />
        </HydrateClient>
      </main>
    </>
  );
}
