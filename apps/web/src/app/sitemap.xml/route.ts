import { sitemapAnswer } from "#server/sitemap-xml";
import { serverCaller } from "#server/trpc";

export const dynamic = "force-dynamic";

/** Names the files: one of places, and one of every part of the homes with its last change. */
export async function GET(): Promise<Response> {
  const caller = await serverCaller();
  const parts = await caller.listings.addressParts();
  async function* index() {
    yield [
      { path: "/sitemap/places.xml" },
      ...parts.map(({ part, changedAt }) => ({ path: `/sitemap/homes-${part}.xml`, changedAt })),
    ];
  }
  return sitemapAnswer("sitemap", index());
}
