import { localDateOf } from "@repo/domain/time/wall-clock";
import { MOST_TOUR_STOPS } from "@repo/domain/visits/plan-tour";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { SiteHeader } from "#features/account/site-header";
import { TourPage } from "#features/visits/tour-page";
import { serverCaller } from "#server/trpc";

export const metadata: Metadata = { title: "Visit several homes", robots: { index: false } };

const homes = z
  .string()
  .transform((text) => [...new Set(text.split(","))])
  .pipe(z.array(z.uuid()).min(2).max(MOST_TOUR_STOPS));

export default async function Tour({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const listingIds = homes.safeParse((await searchParams).homes);
  if (!listingIds.success) notFound();
  const me = await (await serverCaller()).identity.me();
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-2xl px-gutter py-10 outline-none">
        <TourPage listingIds={listingIds.data} today={localDateOf(new Date(), "UTC")} />
      </main>
    </>
  );
}
