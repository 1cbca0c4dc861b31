import { availabilityLinkInput } from "@repo/domain/listings/availability.schema";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { ConfirmAvailabilityPage } from "#features/listings/confirm-availability-page";
import { HydrateClient, prefetch, serverCaller, trpc } from "#server/trpc";

// The address holds the key: it must reach neither search engines nor other sites.
export const metadata: Metadata = { title: "Still available?", robots: { index: false }, referrer: "no-referrer" };

export default async function StillAvailable({ params }: { params: Promise<{ token: string }> }) {
  const link = availabilityLinkInput.safeParse({ token: (await params).token });
  if (!link.success) notFound();
  const caller = await serverCaller();
  prefetch(trpc.listings.availabilityByLink.queryOptions(link.data));
  return (
    <>
      <SiteHeader me={await caller.identity.me()} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-xl px-gutter py-10 outline-none">
        <HydrateClient>
          <ConfirmAvailabilityPage token={link.data.token} />
        </HydrateClient>
      </main>
    </>
  );
}
