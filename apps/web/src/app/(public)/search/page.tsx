import { criteriaFromUrl } from "@repo/domain/search/read-search-url";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import type { Metadata } from "next";
import * as z from "zod";
import { SiteHeader } from "#features/account/site-header";
import { HeaderSearch } from "#features/listing-search/header-search";
import { placeList } from "#features/listing-search/place-list";
import { SearchPage } from "#features/listing-search/search-page";
import { HydrateClient, prefetchInfiniteNow, prefetchNow, serverCaller, trpc } from "#server/trpc";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

async function readSearch(searchParams: SearchParams) {
  const single = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const params = new URLSearchParams(single);
  return { query: params.toString(), criteria: criteriaFromUrl(params) };
}

/** Unknown places are left out. */
async function placesNamed(slugs: readonly string[]) {
  const caller = await serverCaller();
  const places = await Promise.all(slugs.map((slug) => caller.places.bySlug({ slug })));
  return places.flatMap((place) => (place ? [{ slug: place.slug, name: place.name }] : []));
}

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  const { criteria } = await readSearch(searchParams);
  const places = await placesNamed(criteria.places);
  const deal = criteria.listingType === "Sale" ? "for sale" : "for rent";
  return { title: `Homes ${deal}${places.length > 0 ? ` in ${placeList(places)}` : ""}` };
}

export default async function Search({ searchParams }: { searchParams: SearchParams }) {
  const opened = await readSearch(searchParams);
  const { criteria } = opened;
  const caller = await serverCaller();
  const after = z.string().safeParse((await searchParams).after).data;
  const [me, places] = await Promise.all([
    caller.identity.me(),
    placesNamed(criteria.places),
    prefetchNow(trpc.search.results.queryOptions({ criteria, zoom: undefined })),
    after === undefined ? undefined : prefetchPage(criteria, after),
  ]);
  return (
    <>
      <SiteHeader me={me}>
        <HeaderSearch opened={opened} currentName={places.length > 0 ? placeList(places) : undefined} />
      </SiteHeader>
      <main id="main" tabIndex={-1} className="flex grow flex-col outline-none">
        <HydrateClient>
          <SearchPage opened={opened} places={places} now={new Date().toISOString()} email={me?.email} />
        </HydrateClient>
      </main>
    </>
  );
}

/** A later page of the list, which has an address of its own for those who do not scroll. */
function prefetchPage(criteria: SearchCriteria, after: string) {
  return prefetchInfiniteNow(
    trpc.search.moreCards.infiniteQueryOptions(
      { criteria, cursor: after },
      { initialCursor: after, getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  );
}
