import type { Metadata } from "next";
import { SiteHeader } from "#features/account/site-header";
import { ShortlistPage } from "#features/listing-search/shortlist-page";
import { serverCaller } from "#server/trpc";

export const metadata: Metadata = { title: "Shortlist", robots: { index: false } };

export default async function Shortlist() {
  const me = await (await serverCaller()).identity.me();
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl px-gutter py-8 outline-none">
        <ShortlistPage now={new Date().toISOString()} isSignedIn={me !== null} />
      </main>
    </>
  );
}
