import { LANDING_PAGES } from "@repo/domain/search/landing-page";
import { paths } from "#paths";
import { sitemapAnswer } from "#server/sitemap-xml";
import { serverCaller } from "#server/trpc";

type Caller = Awaited<ReturnType<typeof serverCaller>>;
type Context = { params: Promise<{ file: string }> };

const HOMES = /^homes-(\d{1,5})\.xml$/;

/** A file that the index names. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  // Made here: what is streamed is written when Next no longer knows whose request it was.
  const caller = await serverCaller();
  if (file === "places.xml") return sitemapAnswer("url", places(caller));
  const [, part] = HOMES.exec(file) ?? [];
  return part === undefined ? new Response(null, { status: 404 }) : sitemapAnswer("url", homes(caller, Number(part)));
}

/** The start page, and every place with homes in every deal, size and type. */
async function* places(caller: Caller) {
  yield [{ path: paths.home }];
  for (const kind of ["City", "Locality"] as const) {
    const listed = await caller.places.list({ kind });
    const withHomes = listed.filter(({ listingCount }) => listingCount > 0);
    yield withHomes.flatMap(({ slug }) => LANDING_PAGES.map((page) => ({ path: paths.landing(slug, page) })));
  }
}

async function* homes(caller: Caller, part: number) {
  let after: number | null = 0;
  while (after !== null) {
    const page: Awaited<ReturnType<typeof caller.listings.addresses>> = await caller.listings.addresses({
      part,
      after,
    });
    yield page.addresses.map((home) => ({ path: paths.listing(home), changedAt: home.changedAt }));
    after = page.nextAfter;
  }
}
