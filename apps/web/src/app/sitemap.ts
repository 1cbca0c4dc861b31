import { LANDING_PAGES } from "@repo/domain/search/landing-page";
import type { MetadataRoute } from "next";
import { webEnv } from "#env";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";

export const dynamic = "force-dynamic";

/** The start page, every place with homes in every deal, size and type, and every home. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const caller = await serverCaller();
  const [cities, localities, homes] = await Promise.all([
    caller.places.list({ kind: "City" }),
    caller.places.list({ kind: "Locality" }),
    caller.listings.addresses(),
  ]);
  const places = [...cities, ...localities].filter(({ listingCount }) => listingCount > 0);
  const addresses = [
    paths.home,
    ...places.flatMap(({ slug }) => LANDING_PAGES.map((page) => paths.landing(slug, page))),
  ];
  const absolute = (address: string) => new URL(address, webEnv().NEXTAUTH_URL).toString();
  return [
    ...addresses.map((address) => ({ url: absolute(address) })),
    ...homes.map((home) => ({ url: absolute(paths.listing(home)), lastModified: home.changedAt })),
  ];
}
