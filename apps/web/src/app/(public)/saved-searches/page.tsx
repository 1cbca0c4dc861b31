import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { SavedSearchesPage } from "#features/alerts/saved-searches-page";
import { paths } from "#paths";
import { HydrateClient, prefetch, serverCaller, trpc } from "#server/trpc";

export const metadata: Metadata = { title: "Saved searches", robots: { index: false } };

export default async function SavedSearches() {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.savedSearches));
  prefetch(trpc.alerts.mine.queryOptions());
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-3xl px-gutter py-8 outline-none">
        <HydrateClient>
          <SavedSearchesPage />
        </HydrateClient>
      </main>
    </>
  );
}
