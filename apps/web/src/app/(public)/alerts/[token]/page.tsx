import { alertLinkInput } from "@repo/domain/alerts/alert.schema";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { AlertPage } from "#features/alerts/alert-page";
import { HydrateClient, prefetch, serverCaller, trpc } from "#server/trpc";

// The address holds the key: it must reach neither search engines nor other sites.
export const metadata: Metadata = { title: "Home alerts", robots: { index: false }, referrer: "no-referrer" };

export default async function Alert({ params }: { params: Promise<{ token: string }> }) {
  const link = alertLinkInput.safeParse({ token: (await params).token });
  if (!link.success) notFound();
  const caller = await serverCaller();
  prefetch(trpc.alerts.byLink.queryOptions(link.data));
  return (
    <>
      <SiteHeader me={await caller.identity.me()} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-xl px-gutter py-10 outline-none">
        <HydrateClient>
          <AlertPage token={link.data.token} />
        </HydrateClient>
      </main>
    </>
  );
}
