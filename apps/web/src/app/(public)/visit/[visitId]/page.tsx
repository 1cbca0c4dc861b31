import { visitByLinkInput } from "@repo/domain/visits/visit.schema";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { VisitConfirmation } from "#features/visits/visit-confirmation";
import { HydrateClient, prefetch, serverCaller, trpc } from "#server/trpc";

// The address holds the key to the visit: it must reach neither search engines nor other sites.
export const metadata: Metadata = { title: "Your visit", robots: { index: false }, referrer: "no-referrer" };

type PageProps = { params: Promise<{ visitId: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function VisitPage({ params, searchParams }: PageProps) {
  const link = visitByLinkInput.safeParse({ visitId: (await params).visitId, manageToken: (await searchParams).key });
  if (!link.success) notFound();
  const caller = await serverCaller();
  await caller.visits.byLink(link.data).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  prefetch(trpc.visits.byLink.queryOptions(link.data));
  return (
    <>
      <SiteHeader me={await caller.identity.me()} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-xl px-gutter py-10 outline-none">
        <HydrateClient>
          <VisitConfirmation {...link.data} />
        </HydrateClient>
      </main>
    </>
  );
}
